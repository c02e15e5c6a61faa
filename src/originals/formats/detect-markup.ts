import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts';
import type { Format } from './format.ts';

/** So much of a file tells that it is markup. */
const reach = 4096;

/** A page begins with its markup, comments and declarations apart; tags within a text are text. */
const page = /^(?:<!doctype\s+html|<(?:html|head|body|meta|link|title|style|script|table|div)\b[^<]*>)/iu;
/** A piece of a page, as an editor's program hands it out, begins with an element that also ends in it. */
const piece = /^<(p|span|font|center|article|section|main|h[1-6]|ul|ol|tbody|tr|frameset)\b[^<]*>[\s\S]*<\/\1>/iu;
const declaration = /^<\?xml\b/u;
const prologue = /^\s*(?:<\?[^>]*>|<!--[\s\S]*?-->)/u;

/** A page that a browser saved with all its parts is a message as e-mail knows it (RFC 2557). */
const header = /^[a-z-]+:[ \t]/iu;
const parts = /^content-type:\s*multipart\/related\b/imu;
const lonePart = /^content-type:\s*text\/html\b/imu;
const version = /^mime-version:\s*1/imu;
const sheet = /<\?mso-application\s+progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/u;
const wordXml =
  /<\?mso-application\s+progid="Word\.Document"|schemas\.microsoft\.com\/office\/(?:word\/2003|2006\/xmlPackage)/u;

/** Whether a text file is written in a markup that is no text to read; null for a text. */
export function detectMarkup(bytes: Uint8Array): Format | null {
  const head = new TextDecoder(byteOrderMarkOf(bytes) ?? 'latin1').decode(bytes.subarray(0, reach)).trimStart();
  const beginning = dropPrologue(head);
  if (page.test(beginning) || piece.test(beginning)) return 'html';
  if (declaration.test(head)) return sheet.test(head) ? 'xml-sheet' : wordXml.test(head) ? 'xml-word' : 'xml';
  return header.test(head) && isMessage(head) ? 'mhtml' : null;
}

function dropPrologue(head: string): string {
  const rest = head.replace(prologue, '');
  return rest === head ? head.trimStart() : dropPrologue(rest);
}

function isMessage(head: string): boolean {
  return parts.test(head) || (lonePart.test(head) && version.test(head));
}
