import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { beginsAnnexList, continuesAnnexList } from '../../records/values/annex-list.ts';
import { isCarryingOut } from '../../records/values/carrying-out.ts';
import { HeadingDepths, type SectionKind } from '../../records/values/section-mark.ts';
import { type DraftBlock, heading, paragraph, type SourceLine } from '../draft.ts';
import { BracketedItems } from './bracketed-items.ts';
import { joinBrokenLines } from './broken-lines.ts';
import { headDashed } from './dashed-headings.ts';
import { splitHeading } from './heading-end.ts';
import type { LineJoiner } from './join-paragraphs.ts';
import { findLeads } from './lead-phrases.ts';
import { splitPieces, type TextPiece } from './text-pieces.ts';

/** So many lead phrases fit into one message. */
const mostShown = 12;

/** A heading and the paragraphs under it, up to the next heading. */
interface Section {
  readonly heading: {
    readonly text: string;
    readonly depth: number;
    readonly line: number;
    readonly isNumbered: boolean;
  } | null;
  readonly paragraphs: SourceLine[];
  /** What is planned for the year, where the work items are. */
  readonly isPlan: boolean;
}

/**
 * A report as running text, with line breaks or all on one line → headings, paragraphs and the lead phrases of its
 * work items; a numbered heading of the plan without any is itself the work item.
 * Doubts: `heading-run-in` where no punctuation tells the end of a heading, `lead-phrase`, `paragraph-joined`.
 * @param join How the lines make paragraphs.
 */
export function readRunningText(
  lines: readonly SourceLine[],
  file: VFile,
  join: LineJoiner = joinBrokenLines,
): DraftBlock[] {
  const pieces = headDashed(join(lines, file).flatMap(splitPieces));
  const sections = toSections(pieces, file);
  return sections.flatMap((section, index) => toBlocks(section, hasItems(section, sections[index + 1]), file));
}

function toSections(pieces: readonly TextPiece[], file: VFile): Section[] {
  const depths = new HeadingDepths();
  const sections: Section[] = [{ heading: null, paragraphs: [], isPlan: false }];
  let isPlan = false;
  let inGlossary = false;
  let inAnnexList = false;
  const below = new BracketedItems();
  for (const [index, piece] of pieces.entries()) {
    inAnnexList = beginsAnnexList(piece.text) || (inAnnexList && continuesAnnexList(piece.text));
    if (piece.kind === 'glossary') inGlossary = true;
    const isEntry = (inGlossary && piece.kind !== 'glossary') || inAnnexList;
    const { head, rest } = isEntry
      ? { head: '', rest: piece.text }
      : splitHeading(piece, pieces[index + 1]?.text, file);
    if (head !== '') {
      const depth = depths.next(below.take(toKind(piece.kind), head));
      if (depth === 2) isPlan = isPlanHeading(head) && !inGlossary;
      const isNumbered = piece.kind === 'item' || piece.kind === 'ordinal';
      sections.push({ heading: { text: head, depth, line: piece.line, isNumbered }, paragraphs: [], isPlan });
    }
    if (rest.trim() !== '') sections.at(-1)?.paragraphs.push({ text: rest.trim(), line: piece.line });
  }
  return sections;
}

function toKind(kind: TextPiece['kind']): SectionKind {
  if (kind === 'year' || kind === 'glossary') return 'chapter';
  return kind ?? 'part';
}

/** 2018年工作安排, 今年的主要任务; not a look back, and not the aims of five years. */
function isPlanHeading(text: string): boolean {
  const isBack = /回顾|总结|时期|五年|(?:完成|进展|落实|推进|执行)情况/u.test(text);
  return /任务|安排|思路|重点|打算/u.test(text) && !isBack && !isCarryingOut(text);
}

/** What stands between the heading of a plan and those of its parts is guidance, and no work item. */
function hasItems({ heading: head, isPlan }: Section, next: Section | undefined): boolean {
  return isPlan && (head?.depth !== 2 || (next?.heading?.depth ?? 0) <= 2);
}

function toBlocks({ heading: head, paragraphs }: Section, hasItems: boolean, file: VFile): DraftBlock[] {
  const led = hasItems ? findLeads(paragraphs) : paragraphs.map((text) => ({ ...text, lead: 0 }));
  const leads = led.filter(({ lead }) => lead > 0).map(({ text, lead }) => `“${text.slice(0, lead)}”`);
  const isItem = hasItems && leads.length === 0 && head?.isNumbered === true && led.length > 0;
  const items = isItem && head ? [`“${head.text}”`] : leads;
  if (items.length > 0) {
    const line = head?.line ?? led[0]?.line ?? 1;
    const shown = items.slice(0, mostShown).join('、') + (items.length > mostShown ? ` 等 ${items.length} 句` : '');
    doubt(file, 'lead-phrase', `把${shown}视为工作项的标题句。请核对有无多认或漏认`, { line });
  }
  return [
    ...(head ? [heading(head.depth, head.text, head.line, isItem)] : []),
    ...led.map(({ text, line, lead }) => paragraph(text, line, lead)),
  ];
}
