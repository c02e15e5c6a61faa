import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inBatches } from '../../files/in-batches.ts';
import { frontMatterSchema } from '../../records/source/front-matter.ts';
import type { CandidateMatter } from '../../records/supersession/revision-candidates.ts';

/** A document that the content folder has, as its front matter names it; what it does not name is null. */
export interface KnownDocument {
  /** Under documents/, e.g. 2024/jiangning-2024-breakdown.md. */
  readonly path: string;
  readonly text: string;
  readonly id: string | null;
  readonly original: string | null;
  readonly sha256: string | null;
  readonly startLine: number | null;
  /** What it says of itself, as far as that can be read; null where it does not. */
  readonly matter: CandidateMatter | null;
}

/** Every Markdown file under documents/ of the content folder. */
export async function readKnownDocuments(root: string): Promise<KnownDocument[]> {
  const folder = join(root, 'documents');
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = entries.filter((path) => path.endsWith('.md')).toSorted();
  return inBatches(paths, async (path) => toKnownDocument(path, await readFile(join(folder, path), 'utf8')));
}

/** The documents of a content folder, looked up by what a new one may share with them. */
export interface KnownDocuments {
  /** One of the same place in the same original, under another id. */
  findTwin(original: string, startLine: number, id: string): KnownDocument | undefined;
  /** One of the same place in the same bytes of that original, under whichever id. */
  findHeld(original: string, startLine: number, sha256: string): KnownDocument | undefined;
  /** The number behind the id under which the same place of the same original stands already; null for none. */
  findNumber(original: string, startLine: number, id: string): number | null;
  /** The one of that id, or else at that path. */
  findSame(id: string, path: string): KnownDocument | undefined;
}

export function indexKnownDocuments(documents: readonly KnownDocument[]): KnownDocuments {
  const toPlace = (original: string | null, startLine: number | null) => `${startLine} ${original}`;
  const byPlace = Map.groupBy(documents, ({ original, startLine }) => toPlace(original, startLine));
  const backwards = documents.toReversed();
  const byId = new Map(backwards.map((document) => [document.id, document]));
  const byPath = new Map(backwards.map((document) => [document.path, document]));
  return {
    findTwin: (original, startLine, id) => byPlace.get(toPlace(original, startLine))?.find((other) => other.id !== id),
    findHeld: (original, startLine, sha256) =>
      byPlace.get(toPlace(original, startLine))?.find((other) => other.sha256 === sha256),
    findNumber: (original, startLine, id) => {
      const own = byPlace.get(toPlace(original, startLine)) ?? [];
      const found = own.flatMap((other) =>
        other.id?.startsWith(`${id}-`) ? (/^\d+$/u.exec(other.id.slice(id.length + 1))?.[0] ?? []) : [],
      );
      return found[0] === undefined ? null : Number(found[0]);
    },
    findSame: (id, path) => byId.get(id) ?? byPath.get(path),
  };
}

const about = frontMatterSchema.pick({
  id: true,
  title: true,
  kind: true,
  district: true,
  year: true,
  account: true,
  documentNumber: true,
  dateIssued: true,
});

function toKnownDocument(path: string, text: string): KnownDocument {
  const matter = readMatter(text);
  const original = readField(matter, 'original');
  const lines = readField(original, 'lines');
  return {
    path,
    text,
    id: toText(readField(matter, 'id')),
    original: toText(readField(original, 'path')),
    sha256: toText(readField(original, 'sha256')),
    startLine: Array.isArray(lines) && typeof lines[0] === 'number' ? lines[0] : null,
    matter: readAbout(matter),
  };
}

/** The other fields may be in any state. */
function readAbout(matter: unknown): CandidateMatter | null {
  if (typeof matter !== 'object' || matter === null) return null;
  const own = Object.fromEntries(Object.keys(about.shape).map((name) => [name, readField(matter, name) ?? undefined]));
  return about.safeParse(own).data ?? null;
}

/** The front matter, however an editor left it; null where it is no YAML. */
function readMatter(text: string): unknown {
  try {
    return parse(/^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '');
  } catch {
    return null;
  }
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : null;
}

function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
