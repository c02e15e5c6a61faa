import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BuiltPage, readBuiltPages } from '../built-pages.ts';
import type { PageFrame, Peer } from './peer.ts';

/**
 * Writes a project of the peer that has a page wherever the built site has one: its text as Markdown under its title and
 * address, in one layout, which is all that stands around the text of a task's page.
 */
export async function writeProject(site: string, peer: Peer, project: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  };
  let [number, frame]: [number, PageFrame | null] = [0, null];
  for await (const page of readBuiltPages(site)) {
    number += 1;
    if (/^\/tasks\/[^/]+\/[^/]+\/$/u.test(page.url)) frame ??= splitPage(page)?.frame ?? null;
    await write(`content/page-${number}.md`, toMarkdown(page));
  }
  if (frame === null) throw new Error('The site has no page of a task.');
  for (const [path, text] of peer.files(frame)) await write(path, text);
}

function toMarkdown(page: BuiltPage): string {
  const { title, content } = splitPage(page) ?? { title: page.url, content: page.html };
  const address = JSON.stringify(page.url);
  const file = JSON.stringify(page.url.endsWith('/') ? `${page.url}index.html` : page.url);
  return `---\ntitle: ${JSON.stringify(title)}\nurl: ${address}\npermalink: ${file}\n---\n\n${toParagraphs(content)}\n`;
}

/** Null for a page that only leads on. */
function splitPage({ html }: BuiltPage): { frame: PageFrame; title: string; content: string } | null {
  const parts = /^([\s\S]*?<title>)([^<]*)(<\/title>[\s\S]*?<main[^>]*>)([\s\S]*)(<\/main>[\s\S]*)$/u.exec(html);
  if (parts === null) return null;
  const [, beforeTitle = '', title = '', beforeContent = '', content = '', behind = ''] = parts;
  return { frame: { beforeTitle, beforeContent, behind }, title, content };
}

/** What is between tags; each piece of a block is a paragraph. */
function toParagraphs(html: string): string {
  return html
    .replace(/<(?:script|style|svg)\b[\s\S]*?<\/(?:script|style|svg)>/gu, '')
    .replace(
      /<\/?(?:p|div|h\d|li|ul|ol|dl|dt|dd|table|tr|td|th|section|article|figure|details|summary|blockquote)\b[^>]*>/gu,
      '\n',
    )
    .replace(/<[^>]*>/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
