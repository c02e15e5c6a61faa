import type { VFile } from 'vfile';
import { dropUnseen, findInvisible, type Invisible } from '../characters/invisible.ts';
import { nameCharacter, toCodePoint, toEscape } from '../characters/name-character.ts';
import { doubt } from '../records/messages.ts';
import { type Draft, type SourceLine, softBreak } from './draft.ts';

/** Lines of an original without what nobody sees, and a declared correction for each run of it, in order. */
export interface CleanLines {
  readonly lines: readonly SourceLine[];
  readonly corrections: Draft['corrections'];
}

/** More places of one original than this are counted, not listed. */
const most = 40;
/** So much of the text before it tells the place of something that cannot be seen. */
const context = 8;
const emptyCell = '\u00a0';
const joiner = '\u200d';
const separators = /^[\u2028\u2029]$/u;

interface Place extends Invisible {
  readonly line: number;
  readonly before: string;
}

/**
 * Lines of an original → the text that is read. What nobody sees is taken out as a declared correction, a separator of lines
 * becomes a soft break, and a line with nothing else stays as a cell that is printed empty.
 * Doubts: `invisible-character`; `private-character` for what stands for a glyph or an object and so is kept.
 */
export function cleanLines(texts: readonly string[], file: VFile): CleanLines {
  const places = texts.flatMap((text, index) =>
    findInvisible(text).map((found) => ({ ...found, line: index + 1, before: readBefore(text, found.index) })),
  );
  report(places, file);
  const unseen = places.filter(({ kind }) => kind === 'unseen');
  const byLine = Map.groupBy(unseen, ({ line }) => line);
  return {
    lines: texts.map((text, index) => ({ text: cleanLine(text, byLine.get(index + 1) ?? []), line: index + 1 })),
    corrections: unseen.map(toCorrection),
  };
}

function cleanLine(text: string, unseen: readonly Place[]): string {
  let cleaned = '';
  let at = 0;
  for (const { character, index } of unseen) {
    cleaned += text.slice(at, index) + (separators.test(character) ? softBreak : '');
    at = index + character.length;
  }
  cleaned += text.slice(at);
  return cleaned === '' && text !== '' ? emptyCell : cleaned;
}

function toCorrection({ line, character, before }: Place): Draft['corrections'][number] {
  return {
    line,
    before: character,
    after: '',
    reason: `看不见的字符：${nameCharacter(character)}，在${toWhere(before)}`,
  };
}

function report(places: readonly Place[], file: VFile): void {
  for (const place of places.slice(0, most)) {
    const at = { line: place.line, column: place.index + 1 };
    if (place.kind === 'kept') doubt(file, 'private-character', describeKept(place), at);
    else doubt(file, 'invisible-character', describeUnseen(place), at);
  }
  const [next] = places.slice(most);
  if (next === undefined) return;
  const text = `从这里起另有 ${places.length - most} 处看不见的字符，同样处理；删去的逐个列在 front matter 的 corrections 中`;
  doubt(file, 'invisible-character', text, { line: next.line, column: next.index + 1 });
}

function describeUnseen({ character, before }: Pick<Place, 'character' | 'before'>): string {
  const done = separators.test(character) ? '已按换行处理' : '已删去';
  return `${toWhere(before)}有看不见的字符：${nameCharacter(character)}，${done}，并在 front matter 的 corrections 中声明。请对照原件，看此处有没有漏字`;
}

function describeKept({ character, before, line }: Pick<Place, 'character' | 'before' | 'line'>): string {
  const found = `${toWhere(before)}有${nameCharacter(character)}`;
  if (character === joiner) return `${found}，它把前后两个符号连成一个，已照原样保留。请对照原件`;
  const entry = `- {line: ${line}, before: "${toEscape(character)}", after: "（本来的字）", reason: "${toCodePoint(character)}"}`;
  const mend = `请对照原件，在正文中写出本来的字，并在 front matter 的 corrections 中声明：${entry}`;
  return `${found}，只有原件自带的字体或软件才能显示；删去会丢字，已照原样保留。${mend}`;
}

function toWhere(before: string): string {
  return before === '' ? '开头' : `“${before}”之后`;
}

/** The last characters of the cell before the place that can be seen; a few units hold them. */
function readBefore(text: string, index: number): string {
  const near = dropUnseen(text.slice(Math.max(0, index - 5 * context), index));
  return [...(near.split('\t').at(-1) ?? '').trim()].slice(-context).join('').trim();
}
