import { continuesName } from './continued-name.ts';
import { endsAsTerritory, endsAsUnit } from './department-words.ts';
import { GrowingText } from './growing-text.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '“': '”',
  '「': '」',
  '《': '》',
  '〔': '〕',
  '【': '】',
};
const blank = '[\\s\\u200B\\u2060\\uFEFF]';
const blanks = new RegExp(`${blank}+`, 'u');
const groupSeparator = /[，,；;]/u;
const memberSeparator = /[、､]/u;
/** Half-width round brackets and the half-width enumeration comma become full-width; white space is kept. */
export const normalizeMarks = (cell: string): string =>
  cell.replaceAll('(', '（').replaceAll(')', '）').replaceAll('､', '、');

/** Groups of members: commas separate groups, 、 and spaces between whole names separate members. */
export function splitGroups(line: string): string[][] {
  return splitOutsideBrackets(line, groupSeparator)
    .map((group) => splitOutsideBrackets(group, memberSeparator).flatMap(splitAtSpaces))
    .filter((members) => members.length > 0);
}

/** Whether the text ends as the name of a unit, of a governed place or of several units does. */
export const endsAsName = (name: string): boolean => endsAsUnit(name) || endsAsTerritory(name) || /[门位]$/u.test(name);

/** One member as printed may hold padding (农  委) or several names with a space between them. */
function splitAtSpaces(text: string): string[] {
  const pieces = joinSingles(text.split(blanks).filter((piece) => piece !== ''));
  const names: GrowingText[] = [];
  for (const piece of pieces) {
    const previous = names.at(-1);
    if (previous === undefined || isSpaceBetweenNames(previous.end, piece)) names.push(new GrowingText(piece));
    else previous.add(/\w$/u.test(previous.end) && /^\w/u.test(piece) ? ` ${piece}` : piece);
  }
  return names.map(String);
}

/** Padding sets single characters apart, so a run of them is one name, or several names of two (农　委　人　行). */
function joinSingles(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  for (const piece of [...pieces, '']) {
    if (piece.length === 1) run.push(piece);
    else {
      for (const name of namesOfRun(run.join(''))) joined.push(name);
      joined.push(piece);
      run = [];
    }
  }
  return joined.slice(0, -1);
}

function namesOfRun(run: string): string[] {
  const twos = run.match(/../gu) ?? [];
  const areNames = run.length % 2 === 0 && twos.every(endsAsName);
  return run === '' ? [] : areNames ? twos : [run];
}

function isSpaceBetweenNames(left: string, right: string): boolean {
  const isBranch = /(?:总局|总公司|银行)$/u.test(left) && /(?:局|公司|[支分]行)$/u.test(right);
  const isOrgan = /^[省市区县州](?:委|政府)$/u.test(left) && !/^[省市区县州]/u.test(right);
  return endsAsName(left) && endsAsName(right) && !continuesName(left, right) && !isBranch && !isOrgan;
}

function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  const closing = findClosing(text);
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = closing.get(at);
    if (end !== undefined) at = end;
    else if (separator.test(text.charAt(at))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part.replace(blanks, '') !== '');
}

const openings = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/** Where each bracket closes, each kind by itself; one that never closes protects nothing. */
export function findClosing(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opening = openings.get(character);
    const places = open.get(opening ?? character) ?? [];
    if (character in pairs) open.set(character, places);
    if (character in pairs) places.push(at);
    const from = opening === undefined ? undefined : places.pop();
    if (from !== undefined) closing.set(from, at);
  }
  return closing;
}
