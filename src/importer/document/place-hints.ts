import { longestLine, opening } from './document-opening.ts';
import { endsAsTitle } from './document-title.ts';
import { isLabelLine } from './label-names.ts';

/** A place named later in a paragraph is rather one that the text mentions. */
const placeWithin = 30;

/** The first lines that are signatures or titles: they say of which place the document is. */
export function findPlaceHeads(texts: readonly string[]): string[] {
  const first = texts.slice(0, opening);
  const givenFor = first.flatMap((text) => /代表([\u4e00-\u9fff]{2,20}人民政府)[，,]?向大会/u.exec(text)?.[1] ?? []);
  return [...first.filter((text) => isSignature(text) || isTitle(text)), ...givenFor];
}

/** So many lines may sign it. */
const closing = 4;

/** What may mention the place of the document, where nothing names it as its own: the first and last lines, and what a page prints around it. */
export function findPlaceMentions(texts: readonly string[], around: readonly string[]): string[] {
  return [...around, ...texts.slice(0, opening), ...texts.slice(opening).slice(-closing)];
}

/** The beginnings of the first lines, apart from those that a label heads. */
export function findPlaceLines(texts: readonly string[]): string[] {
  return texts
    .slice(0, opening)
    .filter((text) => !isLabelLine(text))
    .map((text) => text.slice(0, placeWithin));
}

function isTitle(text: string): boolean {
  return text.length <= longestLine && !/[。；]/u.test(text) && endsAsTitle(text);
}

/** ——2025年1月8日在江宁市第十五届人民代表大会第四次会议上, 江宁市人民政府市长 高远: who gives a report, and where. */
function isSignature(text: string): boolean {
  return (
    /^(?:[—―\-\s（(]*\d{4}年\d{1,2}月\d{1,2}日|[—―（(]+\s*)在.{2,40}(?:(?:会议|大会)上|届)/u.test(text) ||
    /^[\u4e00-\u9fff]{2,16}(?:人民政府)?(?:代理)?(?:市长|县长|区长|州长|省长|旗长|主任|主席)[\s　]/u.test(text)
  );
}
