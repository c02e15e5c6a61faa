import { dropBlanks } from '../../../characters/blank.ts';
import { isBlockElement, type MarkupElement } from './markup.ts';
import { childElements, textWithin } from './shown-markup.ts';

const name = /^[\p{Script=Han}]{2,10}[：:]$/u;
const plainName = /^[\p{Script=Han}]{2,8}$/u;
const longestFact = 80;
const pairs = new Set(['div', 'p', 'li']);
/** Nodes in a list of terms, and in what holds one pair alone with the white space between. */
const [mostTerms, mostBeside] = [400, 8];

/**
 * True for a block that names what the next block beside it says: <dt>索引号</dt><dd>…</dd>, or two blocks alone in another
 * one, the first of which ends in a colon. Both are one line to a reader. A sentence is no such fact.
 */
export function isFactName(element: MarkupElement): boolean {
  const parent = element.parentNode;
  const isTerm = element.tagName === 'dt';
  if (parent === null || parent.childNodes.length > (isTerm ? mostTerms : mostBeside)) return false;
  if (!(isTerm || pairs.has(element.tagName)) || !holdsWordsAlone(element)) return false;
  const text = dropBlanks(textWithin(element));
  if (!name.test(text) && !(isTerm && plainName.test(text))) return false;
  const beside = childElements(parent);
  const next = beside[beside.indexOf(element) + 1];
  const isNextFact = isTerm ? next?.tagName === 'dd' : beside.length === 2 && next?.tagName === element.tagName;
  if (next === undefined || !isNextFact) return false;
  const fact = textWithin(next);
  return fact !== '' && fact.length <= longestFact && !/[。；]/u.test(fact);
}

/** A block with a text and no more than a few elements for its looks: the whole of a page is not read for each of its parts. */
function holdsWordsAlone(element: MarkupElement): boolean {
  return (
    element.childNodes.length <= 3 &&
    childElements(element).every((child) => !isBlockElement(child) && child.childNodes.length <= 1)
  );
}

export function endsInColon(element: MarkupElement): boolean {
  return /[：:]$/u.test(textWithin(element));
}
