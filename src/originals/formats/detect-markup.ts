import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts';
import type { Format } from './format.ts';

/** So much of a file tells that it is markup. */
const reach = 4096;

/** A page begins with its markup, comments and declarations apart; tags within a text are text. */
const page = /^(?:<!doctype\s+html|<(?:html|head|body|meta|link|title|table|div)\b[^<]*>)/iu;
const declaration = /^<\?xml\b/u;
const prologue = /^\s*(?:<\?[^>]*>|<!--[\s\S]*?-->)/u;

/** A page that a browser saved with all its parts is a message as e-mail knows it (RFC 2557). */
const header = /^[a-z-]+:[ \t]/iu;
const parts = /^content-type:\s*multipart\/related\b/imu;

/** Whether a text file is written in a markup that is no text to read; null for a text. */
export function detectMarkup(bytes: Uint8Array): Format | null {
  const head = new TextDecoder(byteOrderMarkOf(bytes) ?? 'latin1').decode(bytes.subarray(0, reach)).trimStart();
  const beginning = dropPrologue(head);
  if (page.test(beginning)) return 'html';
  if (declaration.test(head)) return 'xml';
  return header.test(head) && parts.test(head) ? 'mhtml' : null;
}

function dropPrologue(head: string): string {
  const rest = head.replace(prologue, '');
  return rest === head ? head.trimStart() : dropPrologue(rest);
}
