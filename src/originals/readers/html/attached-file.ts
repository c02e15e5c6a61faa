import { attributeOf, type MarkupElement } from './markup.ts';
import { textWithin } from './shown-markup.ts';

const fileName = /([^/\\?#&=]*\.(?:docx?|wps|rtf|xlsx?|et|csv|pdf|ofd|pptx?|zip|rar|7z|txt))(?=$|[?#&])/iu;
const announced = /^(?:附件|附表|附图)/u;

/** A file that a page hands out by a link: what the link says, and the name of the file where its address has one. */
export interface AttachedFile {
  readonly label: string;
  readonly name: string | null;
}

/** The file to which a link leads; null for a link to another page, or to none. */
export function attachedFile(link: MarkupElement): AttachedFile | null {
  const address = attributeOf(link, 'href') ?? '';
  const name = fileName.exec(decode(address))?.[1] ?? null;
  const label = textWithin(link);
  const isFile = name !== null || (announced.test(label) && address !== '' && !address.startsWith('#'));
  return isFile ? { label, name } : null;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
