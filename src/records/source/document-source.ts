import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { inBatches } from '../../files/in-batches.ts';
import { findUnfinished } from '../../files/write-together.ts';
import { parseMarkdown } from '../../mdast/markdown.ts';
import { toTextStream } from '../../mdast/text-stream.ts';
import type { Extract } from '../../originals/extract.ts';
import type { FatalRuleId } from '../../rules/rules.ts';
import { isMissing, readContentFile, reportUnreadable, toShownPath } from '../content-file.ts';
import type { ContentFolder } from '../content-folder.ts';
import { fail, hasFailed } from '../messages.ts';
import { explainSystemError } from '../system-error.ts';
import { type Alignment, alignToOriginal } from './alignment.ts';
import { type PlacedFrontMatter, parseFrontMatter } from './front-matter.ts';
import { type OriginalReader, originalReader, type ReadOriginal } from './read-originals.ts';

/** A Markdown document that could be read: its file (which takes the messages), tree, front matter, original, and proof. */
export interface DocumentSource extends PlacedFrontMatter {
  readonly file: VFile;
  readonly tree: Root;
  /** What stands in the whole original file. */
  readonly original: Extract;
  readonly alignment: Alignment;
}

/** Every Markdown file under documents/, in order of path, and the sources of those that could be read. */
export interface ReadContent {
  readonly files: readonly VFile[];
  readonly sources: readonly DocumentSource[];
  /** The names of the files under originals/, also of those that no document rests on. */
  readonly originals: readonly string[];
}

/**
 * Reads content/documents and content/originals.
 * Messages (fatal): `import-unfinished`, `front-matter`, `file-name`, `original-missing`, `original-changed`, those of a
 * folder or file that cannot be read, and those of the original's text.
 */
export async function readContent(folder: ContentFolder): Promise<ReadContent> {
  const { root } = folder;
  const unfinished = await checkUnfinished(root);
  // What else would be said of half an import leads to mending what is not broken.
  if (unfinished !== null) return { files: [unfinished], sources: [], originals: [] };
  const list = new VFile({ path: toShownPath(root, 'documents') });
  const paths = await listDocuments(root, list);
  const originals = originalReader(folder);
  const read = await inBatches(paths, (path) => readDocument(folder, join('documents', path), originals));
  return {
    files: [...(hasFailed(list) ? [list] : []), ...read.map(({ file }) => file)],
    sources: read.flatMap(({ source }) => source ?? []),
    originals: await readdir(join(root, 'originals')).catch(() => []),
  };
}

/** The Markdown files under documents/, in order; the folder is not there before the first import. */
async function listDocuments(root: string, folder: VFile): Promise<string[]> {
  try {
    const entries = await readdir(join(root, 'documents'), { recursive: true });
    // A name that begins with a dot is a program's own: a copy that an editor or a system keeps.
    return entries.filter((path) => /(?:^|[/\\])[^./\\][^/\\]*\.md$/u.test(path)).toSorted();
  } catch (error) {
    if (!isMissing(error)) reportUnreadable(folder, error);
    return [];
  }
}

/** What a killed command left half written, or another one is about to write, must not be taken for what the folder should hold. */
async function checkUnfinished(root: string): Promise<VFile | null> {
  const [first, ...others] = await findUnfinished(root);
  if (first === undefined) return null;
  const file = new VFile({ path: toShownPath(root, first) });
  const more = others.length > 0 ? `和另外 ${others.length} 个文件` : '';
  fail(
    file,
    'import-unfinished',
    `一次写入没有完成，这个文件${more}有的写了，有的没有写。正在写的，请等它结束再核查；中途被打断的，请再运行一次那个命令（导入，或 npm run check -- --fix）：程序会先恢复原状，再重新写入`,
  );
  return file;
}

/** @param path Under the content root. */
async function readDocument(
  { root, memory }: ContentFolder,
  path: string,
  originals: OriginalReader,
): Promise<{ file: VFile; source: DocumentSource | null }> {
  const { file: read, isMissing: isGone } = await readContentFile(root, path);
  if (isGone) fail(read, 'file-unreadable', '这个链接指向的文件不在了。请删去链接，放入文件本身', { line: 1 });
  if (hasFailed(read)) return { file: read, source: null };
  const made = memory.recall(`parsed ${path}`, [String(read)], () => ({ files: [read], parsed: parseDocument(read) }));
  const { parsed } = made;
  const [file = read] = made.files;
  if (parsed === null) return { file, source: null };
  const original = await originals(parsed.placed.matter.original.path);
  return memory.recall(`source ${path}`, [parsed, original], () => {
    checkName(file, path, parsed.placed);
    const extract = checkOriginal(root, parsed.placed, original, file);
    return { file, source: extract === null ? null : proveSource(file, parsed, extract), files: [file] };
  });
}

function checkName(file: VFile, path: string, { matter, placeOf }: PlacedFrontMatter): void {
  if (basename(path, '.md') === matter.id) return;
  const text = `文件名是 ${basename(path)}，应与编号一致：${matter.id}.md。编号是公开的网址，请改文件名而不是编号`;
  fail(file, 'file-name', text, placeOf(['id']));
}

/** The source of a Markdown document whose original is at hand; null after a message. Fatal: `front-matter`. */
export function toSource(file: VFile, original: Extract): DocumentSource | null {
  const parsed = parseDocument(file);
  return parsed === null ? null : proveSource(file, parsed, original);
}

interface ParsedDocument {
  readonly tree: Root;
  readonly placed: PlacedFrontMatter;
}

function parseDocument(file: VFile): ParsedDocument | null {
  const tree = parseMarkdown(file);
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    fail(file, 'front-matter', missingFrontMatter, { line: 1 });
    return null;
  }
  const placed = parseFrontMatter(first.value, file, first.position?.start.line ?? 1);
  return placed === null ? null : { tree, placed };
}

function proveSource(
  file: VFile,
  { tree, placed: { matter, placeOf } }: ParsedDocument,
  original: Extract,
): DocumentSource {
  const texts = original.lines.map(({ text }) => text);
  const alignment = alignToOriginal(toTextStream(tree, String(file)), texts, matter);
  return { file, tree, matter, placeOf, original, alignment };
}

const missingFrontMatter =
  '文件开头没有 front matter（两行 --- 之间的说明）。请用 npm run import 导入，或参照其他文档补上';

function checkOriginal(
  root: string,
  { matter, placeOf }: PlacedFrontMatter,
  original: ReadOriginal,
  file: VFile,
): Extract | null {
  const { path, sha256, lines } = matter.original;
  const report = (rule: FatalRuleId, field: string, text: string) =>
    fail(file, rule, text, placeOf(['original', field]));
  if ('error' in original) {
    const { error } = original;
    const text = isMissing(error)
      ? `找不到原件 originals/${path}。请把原件放回，或改正这里的文件名`
      : `读不到原件 originals/${path}：${explainSystemError(error) ?? String(error)}`;
    report('original-missing', 'path', text);
    return null;
  }
  if (original.sha256 !== sha256) {
    const mend = `请从版本库恢复原件（git checkout -- ${toShownPath(root, `originals/${path}`)}）；确要换用新的文件，请用 npm run import -- 文件 --force 重新导入`;
    const text = `原件 originals/${path} 的 SHA-256 是 ${original.sha256}，与登记的不符；原件不得改动。${mend}`;
    report('original-changed', 'sha256', text);
  }
  const { read } = original;
  if ('rule' in read) {
    report(read.rule, 'path', `原件 originals/${path}：${read.text}`);
    return null;
  }
  const count = read.lines.length;
  if (lines[1] > count) {
    const text = `原件 originals/${path} 只有 ${count} 行，这里写到第 ${lines[1]} 行。请把末行改为 ${count}`;
    const at = placeOf(['original', 'lines', 1]);
    fail(file, 'front-matter', text, at, { actual: String(lines[1]), expected: String(count) });
  }
  return read;
}
