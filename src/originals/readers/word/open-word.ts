import { openPackage, refuseWithoutPart } from '../../package/open-package.ts';
import type { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../../xml/xml-element.ts';

/** A document of Word with the parts that it leads to, by the names of their kinds (`styles`, `footnotes`). */
export interface OpenedWord {
  readonly document: XmlElement;
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** Headers and footers by the ids under which sections name them. */
  readonly margins: ReadonlyMap<string, XmlElement>;
  readonly hasMacros: boolean;
}

const wanted = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings', 'header', 'footer'];

/** The bytes of a .docx → its parts. Refused: `file-broken`, `file-limits`, `file-format` as the archive says. */
export function openWord(bytes: Uint8Array): OpenedWord | Refusal {
  const file = openPackage(bytes);
  if ('rule' in file) return file;
  const main = file.findMain(/^word\/document\d*\.xml$/u);
  const document = main === null ? null : file.readXml(main);
  if (main === null || document === null) return refuseWithoutPart('没有正文');
  if ('rule' in document) return document;
  const parts = new Map<string, XmlElement>();
  const margins = new Map<string, XmlElement>();
  for (const { id, kind, target } of file.relationsOf(main)) {
    const part = wanted.includes(kind) ? file.readXml(target) : null;
    if (part === null) continue;
    if ('rule' in part) return part;
    if (kind === 'header' || kind === 'footer') margins.set(id, part);
    else parts.set(kind, part);
  }
  return { document, parts, margins, hasMacros: file.hasMacros };
}
