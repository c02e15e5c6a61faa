import { type ArchiveEntry, openArchive } from '../archive/open-archive.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { parseXmlPart } from '../xml/parse-xml-part.ts';
import { elementsOf, type XmlElement } from '../xml/xml-element.ts';

/** What a part of an office file leads to. */
export interface Relation {
  readonly id: string;
  /** The last word of its kind: `styles`, `footnotes`, `worksheet`. */
  readonly kind: string;
  /** The path of the part that it leads to. */
  readonly target: string;
}

/** An office file as parts that lead to each other (ISO/IEC 29500-2). Paths do not tell capitals from small letters. */
export class OfficePackage {
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;

  constructor(entries: readonly ArchiveEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get paths(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  get hasMacros(): boolean {
    return this.paths.some((path) => /(?:^|\/)vbaproject\.bin$/iu.test(path));
  }

  /** Null where there is no such part. */
  readBytes(path: string): Uint8Array | Refusal | null {
    return this.#entries.get(path.toLowerCase())?.read() ?? null;
  }

  readXml(path: string): XmlElement | Refusal | null {
    const content = this.readBytes(path);
    return content === null || 'rule' in content ? content : parseXmlPart(content, path);
  }

  /** The path of the part with which reading begins; the usual one where none is named. */
  findMain(usual: RegExp): string | null {
    const named = this.relationsOf('').find(({ kind, target }) => kind === 'officeDocument' && this.#has(target));
    return named?.target ?? this.paths.find((path) => usual.test(path)) ?? null;
  }

  /** What a part leads to inside the file; nothing where that is not written or cannot be read. */
  relationsOf(path: string): Relation[] {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const root = this.readXml(`${folder}_rels/${path.slice(slash)}.rels`);
    if (root === null || 'rule' in root) return [];
    return elementsOf(root).flatMap(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      if (attributes['TargetMode'] === 'External') return [];
      return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(folder, target) }];
    });
  }

  #has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }
}

/** The bytes of a .docx or .xlsx → its parts, none read yet. Refused: `file-broken`, `file-limits`. */
export function openPackage(bytes: Uint8Array): OfficePackage | Refusal {
  const entries = openArchive(bytes);
  return 'rule' in entries ? entries : new OfficePackage(entries);
}

/** A file that lacks what every file of its kind has. */
export function refuseWithoutPart(found: string): Refusal {
  return refuse('file-broken', `文件已损坏（${found}）。请重新下载或复制一次，或用原来的软件打开后另存`);
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
