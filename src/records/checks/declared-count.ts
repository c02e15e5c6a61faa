import { fail } from '../messages.ts';
import type { RowRecord } from '../model.ts';
import type { Check, CheckedDocument } from './check-context.ts';

/**
 * `declared-count`: a count that a document declares (16项 behind a heading, 分解为16项…和52项…, 8大类24项…实事) and that
 * its rows do not match.
 */
export const checkDeclaredCount: Check = ({ documents }) => {
  for (const document of documents) {
    checkHeadings(document);
    checkBreakdown(document);
    checkProjects(document, documents);
  }
};

/** （一）…（10项）: as many numbers stand under the heading, those of its subheadings included. */
function checkHeadings({ source, outline, rows }: CheckedDocument): void {
  for (const block of outline) {
    if (block.type !== 'heading') continue;
    const declared = /[（(]\s*(\d+)\s*[项个件]\s*[）)]\s*$/u.exec(block.text)?.[1];
    if (declared === undefined) continue;
    const path = [...block.path, block.text];
    const under = rows.filter((row) =>
      path.every((heading) => row.path.includes(heading) || /^附\s*件/u.test(heading)),
    );
    const found = countItems(under);
    if (found !== Number(declared)) {
      fail(
        source.file,
        'declared-count',
        `标题写明 ${declared} 项，其下共有 ${found} 项。请对照原件检查是否漏了或多了序号`,
        { line: block.line },
      );
    }
  }
}

/** 分解为 16 项工作目标和 52 项工作任务: the counts of the outermost headings, in order. */
function checkBreakdown({ source, outline, rows }: CheckedDocument): void {
  for (const block of outline) {
    if (block.type !== 'paragraph') continue;
    const sentence = /分解为([^。；]*)/u.exec(block.text)?.[1];
    const declared = [...(sentence ?? '').matchAll(/(\d+)\s*项/gu)].map((match) => Number(match[1]));
    if (declared.length === 0) continue;
    const parts = [...Map.groupBy(rows, ({ path }) => path[0] ?? '').values()].map((part) => countItems(part));
    const matches =
      declared.length === parts.length
        ? declared.every((count, index) => count === parts[index])
        : declared.length === 1 && declared[0] === parts.reduce((sum, count) => sum + count, 0);
    if (!matches) {
      fail(
        source.file,
        'declared-count',
        `文中写明分解为 ${declared.join(' 项、')} 项，表中各部分是 ${parts.join(' 项、')} 项。请对照原件检查`,
        { line: block.line },
      );
    }
  }
}

/** 8大类24项政府实事工程: the projects that the documents of the same account list, where any does. */
function checkProjects({ source, outline }: CheckedDocument, documents: readonly CheckedDocument[]): void {
  const projects = documents
    .filter((other) => other.source.matter.account === source.matter.account)
    .flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'livelihood-project'));
  if (projects.length === 0) return;
  for (const block of outline) {
    if (block.type !== 'paragraph') continue;
    const match = /(\d+)\s*大类\s*(\d+)\s*[项个件][^，。；]{0,8}实事/u.exec(block.text);
    if (match === null) continue;
    const found = [new Set(projects.map(({ path }) => path.at(-1))).size, projects.length];
    if (found[0] !== Number(match[1]) || found[1] !== Number(match[2])) {
      fail(
        source.file,
        'declared-count',
        `文中写明“${match[0]}”，表中是 ${found[0]} 类 ${found[1]} 项。请对照原件检查`,
        { line: block.line },
      );
    }
  }
}

function countItems(rows: readonly RowRecord[]): number {
  return new Set(rows.map(({ itemNumber, id }) => itemNumber ?? id)).size;
}
