import { guessField } from '../columns/heading-words.ts';
import { parseSerialNumber } from '../columns/serial-number.ts';
import { apartOf, toWorkItems, type WorkItem } from './commitments.ts';
import type { RowRecord } from './model.ts';
import { findDepartment, type Registry } from './registry/registry.ts';
import { remembering } from './remembering.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';
import { isAmendment } from './supersession/amendments.ts';
import { toTextRow } from './text-row.ts';
import { type AssignedItem, aboveText, readAssignedItem } from './values/assignments/assigned-item.ts';
import type { RoleLegend } from './values/assignments/role-legend.ts';
import { findUnitHeading } from './values/assignments/unit-heading.ts';
import { readItemMark, readItemNumber } from './values/item-mark.ts';
import { parseDeadline } from './values/quantities/deadline.ts';

/** An item of a breakdown in running text, what it says, and its blocks. */
export interface AssignedBlock {
  readonly first: WorkItem;
  readonly rest: readonly OutlineBlock[];
  readonly unsure: readonly OutlineBlock[];
  readonly item: AssignedItem;
}

/**
 * The items of a text that breaks down tasks without a table: each block with an identifier, up to the next one or a heading.
 * None for a work report, whose items are promises.
 */
export const readAssignedBlocks = remembering(
  ({ matter }: DocumentSource, outline: readonly OutlineBlock[], legend: RoleLegend): AssignedBlock[] =>
    matter.kind === 'government-work-report'
      ? []
      : toWorkItems(outline, apartOf(matter))
          .filter(({ first }) => !isAmendment(matter, first))
          .map(({ first, rest, unsure }) => {
            const texts = [first, ...rest].map((block) => ('text' in block ? block.text : ''));
            return { first, rest, unsure, item: readAssignedItem(texts, legend, { isReport: isReport(matter.kind) }) };
          }),
);

function isReport(kind: DocumentSource['matter']['kind']): boolean {
  return kind === 'progress-report' || kind === 'bulletin';
}

/** Their rows, as if they stood in a table. */
export function toAssignedRows(
  source: DocumentSource,
  blocks: readonly AssignedBlock[],
  registry: Registry,
): RowRecord[] {
  return blocks.map((block, nth) => toRow(source, block, nth + 1, registry));
}

function toRow(
  source: DocumentSource,
  { first, rest, item }: AssignedBlock,
  nth: number,
  registry: Registry,
): RowRecord {
  const { matter } = source;
  const { id } = first.lead;
  const number = readItemNumber(first.text)?.printed ?? null;
  const { name, text } = toWording(first, item.paragraphs);
  const own = item.units.map((unit) => ({ ...unit, inherited: false }));
  // A heading that only says who leads is the item where nothing below it is numbered.
  const given = findGiven(first.type === 'heading' ? [...first.path, first.text] : first.path, item);
  return toTextRow(
    source,
    { anchor: id, blocks: [first, ...rest] },
    {
      table: first.annex,
      kind: 'task',
      itemNumber: number === null ? null : parseSerialNumber(number),
      numberAsPrinted: number,
      ordinal: number === null ? nth : 1,
      name,
      text,
      units: [...(given?.units.map((unit) => ({ ...unit, inherited: true })) ?? []), ...own].map(
        ({ role, name: unit, inherited }) => ({
          role,
          name: unit,
          department: findDepartment(registry, unit, matter.district)?.id ?? null,
          inherited,
        }),
      ),
      unitsAsPrinted: { ...(given === null ? {} : { [aboveText]: given.text }), ...item.printed },
      leaders: item.leaders.map((leader) => ({ name: leader, inherited: false })),
      deadline:
        item.deadline === null ? null : { asPrinted: item.deadline, date: parseDeadline(item.deadline, matter.year) },
      progress: item.progress,
      fields: item.fields,
    },
  );
}

/** What the heading above says of units, where the item itself names nobody who would do the same. */
function findGiven(path: readonly string[], { units }: AssignedItem): ReturnType<typeof findUnitHeading> {
  const found = findUnitHeading(path);
  if (found === null || units.some(({ role }) => role === 'lead')) return null;
  const isSame = units.some(({ role }) => found.units.some((unit) => unit.role === role));
  if (found.form === 'bracket' && isSame) return null;
  const isAgain = units.some(({ name }) => found.units.some((unit) => unit.name === name));
  return isAgain || (found.units.length > 1 && units.some(({ role }) => role === 'responsible')) ? null : found;
}

/** The lead phrase names the task where words follow it; a number alone names nothing. */
function toWording({ lead }: WorkItem, [head = '', ...others]: readonly string[]): Pick<RowRecord, 'name' | 'text'> {
  const phrase = lead.text.trim();
  // Where the phrase itself ends with units, it is longer than what is left of the text.
  const isWhole = head.startsWith(phrase);
  const isMark = isWhole && phrase.length <= readItemMark(head);
  const name = isMark ? '' : withoutMark(isWhole ? phrase : head);
  const body = [...(isWhole ? [head.slice(phrase.length).replace(/^[\s，,：:。；;]+/u, '')] : []), ...others].filter(
    Boolean,
  );
  if (name === '' || body.length === 0) return { name: null, text: body.join('\n') || name };
  return { name: name.replace(/[。：:；;，,]+$/u, ''), text: body.join('\n') };
}

function withoutMark(text: string): string {
  if (/^\s*[\d０-９]{1,2}\s*$/u.test(text)) return '';
  return withoutLabel(text.slice(readItemMark(text)).trim());
}

/** 项目名称：城东小学 → 城东小学. */
function withoutLabel(text: string): string {
  const [whole, label = ''] = /^([\u4e00-\u9fff]{2,8})\s*[：:]\s*(?=\S)/u.exec(text) ?? [];
  return whole !== undefined && guessField(label, noUnit, false) === 'name' ? text.slice(whole.length) : text;
}

/** A label has no unit of measure. */
const noUnit = { isShare: false, isMoney: false };
