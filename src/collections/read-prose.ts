import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { VFile } from 'vfile';
import { isMissing, readContentFile, reportUnreadable, toShownPath } from '../records/content-file.ts';
import { fail, hasFailed } from '../records/messages.ts';
import { ReadingMemory } from '../records/reading-memory.ts';
import { reportInvisible } from '../records/report-invisible.ts';
import { reportFrontMatter } from '../records/source/front-matter.ts';
import { describePageError } from './describe-page-error.ts';
import { findMissing } from './find-missing.ts';
import { pageProcessor } from './page-processor.ts';
import { type PageMatter, pageSchema } from './page-schema.ts';

/** The page that the navigation leads to. */
const firstPage = 'index.mdx';

/** A page of prose. */
export interface ProsePage {
  /** Its name, which is its address under /about/. */
  readonly id: string;
  /** Where the file lies. */
  readonly path: string;
  readonly file: VFile;
  /** Null where it has none that fits. */
  readonly matter: PageMatter | null;
}

/** The pages of prose, and all files that there is something to say about. */
export interface ReadProse {
  readonly pages: readonly ProsePage[];
  readonly files: readonly VFile[];
}

/**
 * Reads every page of prose under pages/ of the content folder. Messages (fatal): `front-matter`, `page-prose` for MDX
 * that the build could not make a page of, and those of a file that cannot be read. None where the content folder has no
 * pages of its own.
 */
export async function readProse(root: string, memory: ReadingMemory = new ReadingMemory()): Promise<ReadProse> {
  const folder = new VFile({ path: toShownPath(root, 'pages') });
  const names = await listPages(root, folder);
  const read = await Promise.all(names.map((name) => readPage(root, name, memory)));
  const pages = read.flatMap(({ page }) => page ?? []);
  return { pages, files: hasFailed(folder) ? [folder] : read.map(({ file }) => file) };
}

async function listPages(root: string, folder: VFile): Promise<string[]> {
  try {
    const names = (await readdir(join(root, 'pages'))).filter((name) => /^[^.].*\.mdx$/u.test(name)).toSorted();
    return names.includes(firstPage) ? names : [firstPage, ...names];
  } catch (error) {
    if (!isMissing(error)) reportUnreadable(folder, error);
    return [];
  }
}

/** No page where there is no such file. */
async function readPage(
  root: string,
  name: string,
  memory: ReadingMemory,
): Promise<{ file: VFile; page: ProsePage | null }> {
  const path = `pages/${name}`;
  const { file, isMissing: isGone } = await readContentFile(root, path);
  if (isGone) {
    fail(file, 'file-unreadable', `没有这一页，而网站的导航指向它。请从版本库恢复（git checkout -- ${file.path}）`);
  }
  const matter = hasFailed(file) ? null : readMatter(file);
  if (!hasFailed(file)) await checkBody(file, join(root, path), memory);
  return { file, page: isGone ? null : { id: basename(name, '.mdx'), path: join(root, path), file, matter } };
}

function readMatter(file: VFile): PageMatter | null {
  const yaml = /^\s*---\r?\n([\s\S]*?)(?:^|\n)---/u.exec(String(file))?.[1];
  if (yaml === undefined) {
    const text = '文件开头没有 front matter。请补上两行 ---，中间写 title、description 和 order，如其他页面';
    fail(file, 'front-matter', text, { line: 1 });
    return null;
  }
  const line = String(file).slice(0, String(file).indexOf('---')).split('\n').length;
  const placed = reportFrontMatter(yaml, pageSchema, file, line);
  if (placed === null) return null;
  reportInvisible(file, { value: placed.matter, placeOf: placed.placeOf });
  // The site's own reader takes 2030-01-01 for a date and 1_000 for a number.
  const { error } = pageSchema.safeParse(parseFrontmatter(String(file)).frontmatter);
  for (const { path } of error?.issues ?? []) {
    fail(file, 'front-matter', `front matter 的 ${path.join(' ')}：像是日期或数字，请给这段文字加引号`, { line });
  }
  return placed.matter;
}

async function compile(content: string, path: string, frontmatter: Record<string, unknown>): Promise<string> {
  const renderer = await pageProcessor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  return (await renderer?.process(content, path, frontmatter))?.code ?? '';
}

async function checkBody(file: VFile, path: string, memory: ReadingMemory): Promise<void> {
  const { content, frontmatter } = parseFrontmatter(String(file), { frontmatter: 'empty-with-spaces' });
  try {
    const compiled = memory.recall(`page ${path}`, [String(file)], () => {
      return { code: compile(content, path, frontmatter), files: [] };
    });
    const code = await compiled.code;
    const missing = await findMissing(code, path);
    if (missing) fail(file, 'page-prose', missing.text, placeOf(content, missing.written));
  } catch (error) {
    const found = describePageError(error);
    if (found === null) throw error;
    fail(file, 'page-prose', found.text, found);
  }
}

/** Where the first of the words that a text holds stands in it for the first time, else its start. */
function placeOf(text: string, words: readonly string[]): { line: number; column: number } {
  const at = words.map((word) => text.indexOf(word)).find((offset) => offset !== -1);
  const before = text.slice(0, at ?? 0).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
