import { type ArchiveEntry, openArchive } from '../../archive/open-archive.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { parseXmlPart } from '../../xml/parse-xml-part.ts';
import { elementsOf, type XmlElement } from '../../xml/xml-element.ts';

/** A document of Word with the parts that it leads to, by the names of their kinds (`styles`, `footnotes`). */
export interface OpenedWord {
  readonly document: XmlElement;
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** Headers and footers by the ids under which sections name them. */
  readonly margins: ReadonlyMap<string, XmlElement>;
  readonly hasMacros: boolean;
}

const wanted = /\/(styles|numbering|footnotes|endnotes|comments|settings|header|footer)$/u;

/** The bytes of a .docx → its parts. Refused: `file-broken`, `file-limits`, `file-format` as the archive says. */
export function openWord(bytes: Uint8Array): OpenedWord | Refusal {
  const entries = openArchive(bytes);
  if ('rule' in entries) return entries;
  const files = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const main = findMain(files);
  if (main === null) return refuse('file-broken', '文件已损坏（没有正文）。请重新下载或复制一次，或用 Word 打开后另存');
  const document = readPart(main);
  if ('rule' in document) return document;
  const parts = new Map<string, XmlElement>();
  const margins = new Map<string, XmlElement>();
  for (const { id, type, target } of readRelations(files, main.name)) {
    const kind = wanted.exec(type)?.[1];
    const entry = files.get(target.toLowerCase());
    if (kind === undefined || entry === undefined) continue;
    const part = readPart(entry);
    if ('rule' in part) return part;
    if (kind === 'header' || kind === 'footer') margins.set(id, part);
    else parts.set(kind, part);
  }
  const hasMacros = [...files.keys()].some((name) => /(?:^|\/)vbaproject\.bin$/u.test(name));
  return { document, parts, margins, hasMacros };
}

function readPart(entry: ArchiveEntry): XmlElement | Refusal {
  const content = entry.read();
  return 'rule' in content ? content : parseXmlPart(content, entry.name);
}

function findMain(files: ReadonlyMap<string, ArchiveEntry>): ArchiveEntry | null {
  const named = readRelations(files, '').find(({ type }) => type.endsWith('/officeDocument'));
  const usual = [...files.keys()].find((name) => /^word\/document\d*\.xml$/u.test(name));
  return files.get(named?.target.toLowerCase() ?? '') ?? files.get(usual ?? '') ?? null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** A path inside the archive. */
  readonly target: string;
}

/** What a part leads to inside the archive; nothing where that is not written or cannot be read. */
function readRelations(files: ReadonlyMap<string, ArchiveEntry>, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = files.get(`${folder}_rels/${part.slice(slash)}.rels`.toLowerCase());
  const root = entry === undefined ? null : readPart(entry);
  if (root === null || 'rule' in root) return [];
  return elementsOf(root).flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
    return attributes['TargetMode'] === 'External' ? [] : [{ id, type, target: resolvePath(folder, target) }];
  });
}

function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  return new URL(path, 'file:///').pathname.slice(1);
}
