import type { VFile } from 'vfile';
import { parseDateTime } from '../records/values/quantities/date.ts';
import { readMeta } from './document/document-meta.ts';
import { withoutColumn } from './document/document-title.ts';
import { type Draft, heading, paragraph, softBreak } from './draft.ts';
import { readContents } from './draft-contents.ts';
import type { ImportRegistry } from './import-registry.ts';
import { markItems } from './items/mark-items.ts';
import { markUnledItems } from './items/mark-unled-items.ts';
import { splitPageFrame } from './layout/page-frame.ts';
import type { Article } from './layout/portal-list.ts';
import { readBody } from './read-body.ts';
import type { ReadDocument } from './to-document.ts';

/** One article of a list page, which prints its title and its date apart from the text. */
export function readArticle(article: Article, registry: ImportRegistry, file: VFile): ReadDocument {
  const { lines, title, date } = article;
  const frame = splitPageFrame(article.body);
  const body = readBody(frame.lines, registry, file);
  const blocks = markItems(body.blocks);
  const isAbove = date.line < (article.body[0]?.line ?? 0);
  const dated = paragraph(date.text.trim(), date.line);
  const above = isAbove ? [dated] : [];
  const stated = markUnledItems(blocks, title.text, file);
  const draft: Draft = {
    startLine: lines[0]?.line ?? 1,
    endLine: lines.at(-1)?.line ?? 1,
    blocks: [heading(1, title.text.trim(), title.line), ...above, ...stated.blocks, ...(isAbove ? [] : [dated])],
    omitted: [...frame.omitted, ...body.omitted, ...findAround(article)],
    corrections: body.corrections,
  };
  const contents = readContents(draft.blocks, registry);
  const hints = {
    title: withoutColumn(title.text.replaceAll(softBreak, '').trim()),
    line: title.line,
    around: [],
    margins: [],
    hasUnreadTable: false,
    datePublished: parseDateTime(date.text.replace(/^[^\d]*/u, '')),
    ...contents,
    hasProgress: contents.hasProgress || stated.isReport,
  };
  return { draft, meta: readMeta([...above, ...blocks], hints, registry.registry.districts, file) };
}

/** What the page prints around its articles. */
function findAround({ lines, title, date, body }: Article): Draft['omitted'] {
  const own = new Set([title, date, ...body].map(({ line }) => line));
  const around = lines.filter(({ line, text }) => !own.has(line) && text.trim() !== '');
  return around.map(({ text, line }) => ({ line, text: text.trim(), reason: '网页导航' }));
}
