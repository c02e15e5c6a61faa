import { childOf, elementsOf, type XmlElement } from '../../xml/xml-element.ts';
import { formatNumber } from './number-formats.ts';
import { isOn, numberAt, valueAt } from './properties.ts';
import { toShownLetters } from './symbols.ts';
import type { WordStyles } from './word-styles.ts';

/** The number before a paragraph, as it is shown. */
export interface ListLabel {
  readonly text: string;
  /** What keeps it apart from the text behind it. */
  readonly gap: '' | ' ';
  /** A way of counting that is not known and was counted in digits; null where there is none. */
  readonly unknownFormat: string | null;
}

/** A level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly pattern: string;
  readonly suffix: string;
  /** All numbers of the label in digits. */
  readonly isLegal: boolean;
  /** It begins anew behind a level up to this one, 1-based; 0 never. */
  readonly restartsBehind: number;
  readonly style: string | null;
  readonly isHidden: boolean;
}

/** A list as paragraphs name it: several may count on together. */
interface List {
  /** The lists with the same one count together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbers with which levels begin in this list, whatever was counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

/** What has been counted, by level; null where nothing yet. */
type Counts = (number | null)[];

/**
 * Counts as Word counts: numbers that it writes before paragraphs by itself stand nowhere in the file. Ask once for each
 * paragraph, in order.
 */
export class ListLabels {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, Counts>();
  readonly #started = new Set<string>();

  constructor(numbering: XmlElement | null, styles: WordStyles) {
    this.#lists = readLists(numbering, styles);
  }

  /** The level of a list at which a style stands; 0 where the list does not say. */
  levelOfStyle(list: string, style: string | null): number {
    const levels = [...(this.#lists.get(list)?.levels ?? [])];
    return levels.find(([, level]) => style !== null && level.style === style)?.[0] ?? 0;
  }

  /** The label of the next paragraph of a list; null where the list has no such level or shows nothing. */
  next(id: string, level: number): ListLabel | null {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return null;
    const counts = this.#count(id, list, level);
    const text = own.isHidden ? '' : writeLabel(own, list, counts);
    if (text === '') return null;
    const isKnown = own.format === 'bullet' || formatNumber(1, own.format) !== null;
    return { text, gap: gapBehind(text, own.suffix), unknownFormat: isKnown ? null : own.format };
  }

  #count(id: string, list: List, level: number): Counts {
    const counts = this.#counts.get(list.counter) ?? Array.from({ length: 9 }, () => null);
    this.#counts.set(list.counter, counts);
    const start = list.starts.get(level);
    if (start !== undefined && !this.#started.has(`${id} ${level}`)) {
      this.#started.add(`${id} ${level}`);
      counts[level] = start - 1;
    }
    const before = counts[level] ?? null;
    counts[level] = before === null ? (list.levels.get(level)?.start ?? 1) : before + 1;
    for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
      if (level < (list.levels.get(deeper)?.restartsBehind ?? deeper)) counts[deeper] = null;
    }
    return counts;
  }
}

function writeLabel(own: Level, { levels }: List, counts: Counts): string {
  if (own.format === 'bullet') return own.pattern;
  return own.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    const value = counts[at] ?? level?.start ?? 1;
    const format = level?.format ?? 'decimal';
    if (own.isLegal && format !== 'none' && format !== 'bullet') return String(value);
    return formatNumber(value, format) ?? String(value);
  });
}

/** A tab behind `一、` only moves the text, as nobody would type it; behind `1.` it keeps two numbers apart. */
function gapBehind(label: string, suffix: string): '' | ' ' {
  if (suffix === 'nothing') return '';
  return /[、，．。）】：]$/u.test(label) ? '' : ' ';
}

function readLists(numbering: XmlElement | null, styles: WordStyles): ReadonlyMap<string, List> {
  const abstracts = new Map(
    elementsOf(numbering, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const numbers = elementsOf(numbering, 'w:num');
  const abstractOf = new Map(
    numbers.map((element) => [element.attributes['w:numId'] ?? '', valueAt(element, 'w:abstractNumId') ?? '']),
  );
  return new Map(
    numbers.map((element): [string, List] => {
      const id = element.attributes['w:numId'] ?? '';
      const counter = followLink(abstractOf.get(id) ?? '', abstracts, abstractOf, styles);
      return [id, readList(element, counter, abstracts.get(counter) ?? null)];
    }),
  );
}

/** A list may only point to a style of numbering, which has its own. */
function followLink(
  abstract: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  abstractOf: ReadonlyMap<string, string>,
  styles: WordStyles,
): string {
  const link = valueAt(abstracts.get(abstract) ?? null, 'w:numStyleLink');
  const list = link === null ? null : styles.listOf(link);
  return (list === null ? undefined : abstractOf.get(list)) ?? abstract;
}

function readList(number: XmlElement, counter: string, abstract: XmlElement | null): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const element of elementsOf(abstract, 'w:lvl')) levels.set(levelOf(element), readLevel(element));
  for (const override of elementsOf(number, 'w:lvlOverride')) {
    const own = childOf(override, 'w:lvl');
    if (own !== null) levels.set(levelOf(override), readLevel(own));
    const start = numberAt(override, 'w:startOverride');
    if (start !== null) starts.set(levelOf(override), start);
  }
  return { counter, levels, starts };
}

function levelOf(element: XmlElement): number {
  return Number(element.attributes['w:ilvl'] ?? 0);
}

function readLevel(element: XmlElement): Level {
  const format = childOf(element, 'w:numFmt');
  const name = format?.attributes['w:val'] ?? 'decimal';
  const fonts = childOf(element, 'w:rPr', 'w:rFonts')?.attributes;
  const pattern = valueAt(element, 'w:lvlText') ?? '';
  return {
    start: numberAt(element, 'w:start') ?? 0,
    format: name === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : name,
    pattern: name === 'bullet' ? toBullet(pattern, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? null) : pattern,
    suffix: valueAt(element, 'w:suff') ?? 'tab',
    isLegal: isOn(childOf(element, 'w:isLgl')),
    restartsBehind: numberAt(element, 'w:lvlRestart') ?? levelOf(element),
    style: valueAt(element, 'w:pStyle'),
    isHidden: isOn(childOf(element, 'w:rPr', 'w:vanish')),
  };
}

/** A bullet is a sign of some font; where the sign is not known it is still a bullet. */
function toBullet(pattern: string, font: string | null): string {
  return toShownLetters(pattern, font ?? (/[\uf000-\uf0ff]/u.test(pattern) ? 'Symbol' : null)).replace(/\p{Co}/gu, '•');
}
