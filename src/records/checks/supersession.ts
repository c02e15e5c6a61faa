import type { CheckedDocument } from '../checked-document.ts';
import { doubt, fail } from '../messages.ts';
import { judgeRows } from '../registry/link-registry.ts';
import { describeStatedRevision, findCandidates } from '../supersession/revision-candidates.ts';
import { isProgressKind, revisedBy, toSupersession } from '../supersession/supersession.ts';
import { findUnclear } from '../supersession/unclear-rows.ts';
import type { Check } from './check-context.ts';
import { quote } from './quote.ts';
import { checkAmendments } from './supersession-amendments.ts';
import { findUnstatedRevision } from './unstated-revision.ts';

type Needed = 'documents' | 'tasks' | 'links';

/**
 * `supersession`: a document that takes the place of one that is not there, of itself, of a later one, of another account or of
 * another kind, or two that take the place of each other. `supersession-unstated` (a doubt): its words say that it does, and
 * its front matter does not. `supersession-unclear` (a doubt): a row that may be one of the older document in other words, and
 * words on a task of it that are tied to none.
 */
export const checkSupersession: Check<Needed> = (context) => {
  for (const document of context.documents) {
    checkDeclared(document, context.documents);
    checkUnstated(document, context.documents);
  }
  checkUnclear(context);
  checkAmendments(context);
};

function checkDeclared({ source }: CheckedDocument, documents: readonly CheckedDocument[]): void {
  for (const field of ['supersedes', 'amends'] as const) {
    for (const older of source.matter[field] ?? []) {
      const problem = findProblem(source, older, documents);
      if (problem !== null)
        fail(source.file, 'supersession', `${field} 写的“${older}”${problem}`, source.placeOf([field]));
    }
  }
}

function findProblem(
  { matter }: CheckedDocument['source'],
  older: string,
  documents: readonly CheckedDocument[],
): string | null {
  const matters = documents.map((document) => document.source.matter);
  const other = matters.find(({ id }) => id === older);
  if (other === undefined) return '不是已有文档的编号。请对照 documents/ 下的文件名改正，或先导入那份文件';
  if (other.id === matter.id) return '就是本文档。请写它所调整的那一份的编号';
  if (toSupersession(matters).revises(older, matter.id))
    return '又反过来调整本文档。请删去其中一处，只由较新的一份写明';
  if (isProgressKind(other) !== isProgressKind(matter))
    return '与本文档不是一类：进展文件只能更正进展文件，任务文件只能调整任务文件。请改正编号，或核对两份的 kind';
  if (other.account !== matter.account)
    return `属于账本 ${other.account}，本文档写的是 ${matter.account}。同一批任务应在一个账本：请把本文档的 account 改为 ${other.account}`;
  const [day, before] = [matter.dateIssued, other.dateIssued];
  if (day !== undefined && before !== undefined && day < before)
    return `成文于 ${before}，晚于本文档的 ${day}。较新的一份才能调整较早的：请核对两份的 dateIssued，或写到那一份里`;
  return null;
}

function checkUnstated(document: CheckedDocument, documents: readonly CheckedDocument[]): void {
  const { matter, file, placeOf } = document.source;
  const stated = findUnstatedRevision(document);
  if (stated === null) return;
  const held = documents.map(({ source }) => source.matter);
  const text = describeStatedRevision(stated, matter, findCandidates(stated, matter, held));
  doubt(file, 'supersession-unstated', text, placeOf(['title']));
}

/** No more rows are offered. */
const mostCandidates = 3;

function checkUnclear({ documents, tasks, links }: Parameters<Check<Needed>>[0]): void {
  const matters = documents.map(({ source }) => source.matter);
  if (!matters.some((matter) => revisedBy(matter).length > 0)) return;
  const rows = new Map(documents.flatMap((document) => document.rows.map((row) => [row.id, row] as const)));
  const groups = tasks.map((task) => task.rows.flatMap((id) => rows.get(id) ?? []));
  const isForbidden = (one: string, other: string) => judgeRows(links, one, other) === 'forbid';
  for (const { row, candidates } of findUnclear(groups, toSupersession(matters), isForbidden)) {
    const document = documents.find(({ source }) => source.matter.id === row.document);
    if (document === undefined) continue;
    const shown = candidates.slice(0, mostCandidates);
    const which = shown.map(({ row: { id, text } }) => `${id}${quote(text.slice(0, 24))}`).join('、');
    const entry = (link: string, other: string) =>
      `- { row: ${other}, with: ${row.id}, link: ${link}, reason: ${link === 'force' ? '调整的就是这一项' : '另一项任务'} }`;
    const all = candidates.map(({ row: { id } }) => entry('forbid', id)).join('；');
    const text = `不能断定${quote(row.text.slice(0, 24))}是不是调整了 ${which}。是的，在 registry/links.yaml 写 ${entry('force', shown[0]?.row.id ?? '')}；是新增的任务，每一对写一条 ${all}`;
    doubt(document.source.file, 'supersession-unclear', text, { line: lineOf(document, row.anchor) });
  }
}

/** Where the row stands in the Markdown. */
function lineOf({ outline }: CheckedDocument, anchor: string): number {
  for (const block of outline) {
    if (block.anchor === anchor) return block.line;
    const row = block.type === 'table' ? block.grid.rows.find(({ id }) => id === anchor) : undefined;
    if (row !== undefined) return row.place?.line ?? block.line;
  }
  return 1;
}
