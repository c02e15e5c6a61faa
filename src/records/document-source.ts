import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { parseMarkdown } from '../mdast/markdown.ts';
import { toTextStream } from '../mdast/text-stream.ts';
import { type Alignment, alignToOriginal } from './alignment.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { fail } from './messages.ts';
import { readText } from './original-text.ts';

/** A Markdown document that could be read: its file (which takes the messages), tree, front matter, original, and proof. */
export interface DocumentSource {
  readonly file: VFile;
  readonly tree: Root;
  readonly matter: FrontMatter;
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
 * Messages: `front-matter`, `file-name`, `original-missing`, `original-changed`, and those of the original's text.
 */
export async function readContent(root: string): Promise<ReadContent> {
  const folder = join(root, 'documents');
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = entries.filter((path) => path.endsWith('.md')).toSorted();
  const read = await Promise.all(paths.map((path) => readDocument(root, join(folder, path))));
  return { files: read.map(({ file }) => file), sources: read.flatMap(({ source }) => source ?? []) };
}

async function readDocument(root: string, path: string): Promise<{ file: VFile; source: DocumentSource | null }> {
  const shown = join(basename(root), relative(root, path)).split(sep).join('/');
  const file = new VFile({ path: shown, value: await readFile(path, 'utf8') });
  const tree = parseMarkdown(file);
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    fail(
      file,
      'front-matter',
      '文件开头没有 front matter（两行 --- 之间的说明）。请用 npm run import 导入，或参照其他文档补上',
      { line: 1 },
    );
    return { file, source: null };
  }
  const matter = parseFrontMatter(first.value, file, first.position?.start.line ?? 1);
  if (matter === null) return { file, source: null };
  if (basename(path, '.md') !== matter.id) {
    fail(file, 'file-name', `文件名应与编号一致：${matter.id}.md。编号是公开的网址，请改文件名而不是编号`, { line: 1 });
  }
  const originalLines = await readOriginal(root, matter, file);
  if (originalLines === null) return { file, source: null };
  const alignment = alignToOriginal(toTextStream(tree), originalLines, matter);
  return { file, source: { file, tree, matter, originalLines, alignment } };
}

async function readOriginal(root: string, { original }: FrontMatter, file: VFile): Promise<string[] | null> {
  const bytes = await readFile(join(root, 'originals', original.path)).catch(() => null);
  if (bytes === null) {
    fail(file, 'original-missing', `找不到原件 originals/${original.path}。请把原件放回，或重新导入`, { line: 1 });
    return null;
  }
  if (createHash('sha256').update(bytes).digest('hex') !== original.sha256) {
    fail(
      file,
      'original-changed',
      `原件 originals/${original.path} 的 SHA-256 与登记的不符，原件不得改动。请恢复原件，或用 --force 重新导入`,
      { line: 1 },
    );
  }
  return readText(bytes, file);
}
