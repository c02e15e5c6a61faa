import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { findUnfinished } from '../../files/write-together.ts';
import { parseMarkdown } from '../../mdast/markdown.ts';
import { toTextStream } from '../../mdast/text-stream.ts';
import { fail } from '../messages.ts';
import { type Alignment, alignToOriginal } from './alignment.ts';
import { type PlacedFrontMatter, parseFrontMatter } from './front-matter.ts';
import { readText } from './original-text.ts';

/** A Markdown document that could be read: its file (which takes the messages), tree, front matter, original, and proof. */
export interface DocumentSource extends PlacedFrontMatter {
  readonly file: VFile;
  readonly tree: Root;
  /** All lines of the original file. */
  readonly originalLines: readonly string[];
  readonly alignment: Alignment;
}

/** Every Markdown file under documents/, in order of path, and the sources of those that could be read. */
export interface ReadContent {
  readonly files: readonly VFile[];
  readonly sources: readonly DocumentSource[];
}

/**
 * Reads content/documents and content/originals.
 * Messages (fatal): `import-unfinished`, `front-matter`, `file-name`, `original-missing`, `original-changed`,
 * `file-encoding`, and those of the original's text.
 */
export async function readContent(root: string): Promise<ReadContent> {
  const folder = join(root, 'documents');
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  // A name that begins with a dot is a program's own: a copy that an editor or a system keeps.
  const paths = entries.filter((path) => /(?:^|[/\\])[^./\\][^/\\]*\.md$/u.test(path)).toSorted();
  const read = await Promise.all(paths.map((path) => readDocument(root, join(folder, path))));
  return {
    files: [...(await checkUnfinished(root)), ...read.map(({ file }) => file)],
    sources: read.flatMap(({ source }) => source ?? []),
  };
}

/** What a killed import left half written must not be taken for what the folder should hold. */
async function checkUnfinished(root: string): Promise<VFile[]> {
  const [first, ...others] = await findUnfinished(root);
  if (first === undefined) return [];
  const file = new VFile({ path: toShownPath(root, join(root, first)) });
  const more = others.length > 0 ? `和另外 ${others.length} 个文件` : '';
  fail(
    file,
    'import-unfinished',
    `上一次导入中途被打断，这个文件${more}可能只写了一部分。请再导入一次那份原件：程序会先恢复原状，再重新写入`,
  );
  return [file];
}

function toShownPath(root: string, path: string): string {
  return join(basename(resolve(root)), relative(root, path))
    .split(sep)
    .join('/');
}

async function readDocument(root: string, path: string): Promise<{ file: VFile; source: DocumentSource | null }> {
  const file = new VFile({ path: toShownPath(root, path), value: await readFile(path, 'utf8') });
  if (String(file).includes('\ufffd')) {
    fail(file, 'file-encoding', '文件不是 UTF-8 编码。请用记事本打开，另存为 UTF-8', { line: 1 });
    return { file, source: null };
  }
  const tree = parseMarkdown(file);
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    fail(file, 'front-matter', missingFrontMatter, { line: 1 });
    return { file, source: null };
  }
  const placed = parseFrontMatter(first.value, file, first.position?.start.line ?? 1);
  if (placed === null) return { file, source: null };
  const { matter, placeOf } = placed;
  if (basename(path, '.md') !== matter.id) {
    const text = `文件名是 ${basename(path)}，应与编号一致：${matter.id}.md。编号是公开的网址，请改文件名而不是编号`;
    fail(file, 'file-name', text, placeOf(['id']));
  }
  const originalLines = await readOriginal(root, placed, file);
  if (originalLines === null) return { file, source: null };
  const alignment = alignToOriginal(toTextStream(tree, String(file)), originalLines, matter);
  return { file, source: { file, tree, matter, placeOf, originalLines, alignment } };
}

const missingFrontMatter =
  '文件开头没有 front matter（两行 --- 之间的说明）。请用 npm run import 导入，或参照其他文档补上';

async function readOriginal(root: string, { matter, placeOf }: PlacedFrontMatter, file: VFile) {
  const { path, sha256, lines } = matter.original;
  const report = (rule: string, field: string, text: string) => fail(file, rule, text, placeOf(['original', field]));
  const bytes = await readFile(join(root, 'originals', path)).catch(() => null);
  if (bytes === null) {
    report('original-missing', 'path', `找不到原件 originals/${path}。请把原件放回，或改正这里的文件名`);
    return null;
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) {
    const text = `原件 originals/${path} 的 SHA-256 是 ${found}，与登记的不符；原件不得改动。请恢复原件，或用 --force 重新导入`;
    report('original-changed', 'sha256', text);
  }
  const original = new VFile({ path });
  const texts = readText(bytes, original);
  for (const { ruleId, reason } of original.messages) report(ruleId ?? '', 'path', `原件 originals/${path}：${reason}`);
  if (texts !== null && lines[1] > texts.length) {
    report(
      'front-matter',
      'lines',
      `原件 originals/${path} 只有 ${texts.length} 行，这里写到第 ${lines[1]} 行。请改正`,
    );
  }
  return texts;
}
