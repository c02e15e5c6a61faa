import { statesWork, tellsResult } from '../../records/values/statements/states-work.ts';
import type { DraftText } from '../draft.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';

const fewest = 3;
/** A page that explains a report of the government, and may look back on one year or ahead to the next. */
const explains =
  /(?:解读|图解|读懂|详解|速览|划重点).*?(?<year>\d{4})?年?[^，。；]*政府工作报告|(?<own>\d{4})?年?[^，。；]{0,12}政府工作报告.*(?:解读|图解|划重点)/u;

/** The items of a page that explains a report, where each says a work and most of which year it will be, later than that of the title. */
export function findExplainedPromises(
  leaves: readonly NumberedLeaf[],
  texts: readonly DraftText[],
  title: string,
): readonly NumberedLeaf[] {
  const groups = explains.exec(title.replace(/\s+/gu, ''))?.groups;
  if (groups === undefined || leaves.length < fewest) return [];
  const year = Number(groups['year'] ?? groups['own'] ?? Number.NaN);
  const bodies = leaves.map((leaf) => bodyOf(leaf, texts));
  const isAhead = bodies.filter((body) => Number(/^(\d{4})年/u.exec(body)?.[1]) > year).length * 2 > bodies.length;
  const areWorks = bodies.every(
    (body) => statesWork(body.replace(/^\d{4}年(?:将|计划|拟)?/u, '')) && !tellsResult(body),
  );
  return isAhead && areWorks ? leaves : [];
}

/** What stands behind the words that name an item, on its line or below its heading. */
function bodyOf({ block, words }: NumberedLeaf, texts: readonly DraftText[]): string {
  const behind = words.slice(words.indexOf('。') + 1).trim();
  const next = texts[texts.indexOf(block) + 1];
  return behind !== '' && words.includes('。') ? behind : block.type === 'heading' ? (next?.text.trim() ?? '') : words;
}
