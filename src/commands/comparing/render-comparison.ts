import { showInvisible } from '../../characters/name-character.ts';
import { shorten } from '../../views/frame/shorten.ts';
import { toChangedStretch } from './changed-stretch.ts';
import { comparisonText, toPlaceText } from './comparison-text.ts';
import {
  type ChangedCount,
  type ChangedField,
  type ContentComparison,
  type PublishedChange,
  type ToldChangeKind,
  toldChangeKinds,
} from './published-change.ts';

/** So many changes of one kind are read by a person; of the rest the number is said. */
const mostTold = 20;
const longestName = 40;
const longestValue = 80;

/** The changes by their kinds, those that matter most first. */
export function groupByKind(changes: readonly PublishedChange[]): { kind: ToldChangeKind; group: PublishedChange[] }[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, group]) => ({ kind, group }));
}

/** What a change would publish, for a terminal and for a pull request. */
export function renderComparison({ since, changes, counts, notes, unlogged }: ContentComparison): string {
  if (changes.length === 0 && counts.length === 0) return [comparisonText.none, ...notes].join('\n');
  const groups = groupByKind(changes).map(({ kind, group }) => [
    `${toldChangeKinds[kind]}（${group.length} 处）`,
    ...group.slice(0, mostTold).flatMap(toLines),
    ...(group.length > mostTold ? [`  ${comparisonText.more(group.length - mostTold)}`] : []),
  ]);
  const numbers =
    counts.length === 0 ? [] : [[comparisonText.counts, ...counts.map((count) => `  ${toCountLine(count)}`)]];
  const limits = [comparisonText.notes, ...[...notes, comparisonText.limits].map((note) => `  ${note}`)];
  const told = unlogged.length === 0 ? [] : [[comparisonText.unlogged(unlogged.length)]];
  const parts = [[comparisonText.title(since)], ...told, ...groups, ...numbers, limits];
  return showInvisible(parts.map((lines) => lines.join('\n')).join('\n\n'));
}

export function toCountLine({ title, before, after }: ChangedCount): string {
  return `${title} ${before} ${comparisonText.arrow} ${after}`;
}

/** What came, went or changed, in one line. */
export function toHeadline({ turn, name, carried }: PublishedChange): string {
  const mark = comparisonText.turns[turn];
  return `${mark}${mark === '' ? '' : '：'}${shorten(name, longestName)}${comparisonText.carried(carried)}`;
}

/** Both sides of a field as they are shown: what differs of two long texts. */
function toShownField({ before, after }: ChangedField): { before: string; after: string } {
  const isLong = [before, after].every((text) => text !== null && Array.from(text).length > longestName);
  const sides = isLong ? toChangedStretch(before ?? '', after ?? '') : { before, after };
  const show = (text: string | null) =>
    text === null || text === '' ? comparisonText.nothing : shorten(text, longestValue);
  return { before: show(sides.before), after: show(sides.after) };
}

function toLines(change: PublishedChange): string[] {
  const isGiven = change.turn === 'gone';
  const where = isGiven ? `${comparisonText.where.gone} ` : '';
  const place = change.place === null ? '' : ` 〔${where}${toPlaceText(change.place)}〕`;
  return [
    `  ${change.address}${place}`,
    `    ${toHeadline(change)}`,
    ...change.fields.map((field) => {
      const { before, after } = toShownField(field);
      const said = isGiven && field.before === null ? after : `${before} ${comparisonText.arrow} ${after}`;
      return `    ${field.title}：${said}`;
    }),
  ];
}
