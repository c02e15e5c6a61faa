import { formatNumber } from '../word/number-formats.ts';
import type { DocList, ListLevel } from './doc-lists.ts';

/** What Word writes before paragraphs by itself: those labels stand nowhere in the text. Ask once for each paragraph, in order. */
export class LabelCounter {
  readonly #lists: readonly DocList[];
  readonly #counts = new Map<number, (number | null)[]>();
  readonly #started = new Set<string>();

  constructor(lists: readonly DocList[]) {
    this.#lists = lists;
  }

  /**
   * The label with what keeps it apart from the text, of a paragraph of the list (from 1) at the level (from 0); `unknown` where
   * the list is not there or counts in an unknown way.
   */
  next(list: number, level: number): { label: string } | 'unknown' {
    const own = this.#lists[list - 1];
    const at = own?.levels[level] === undefined ? 0 : level;
    const shape = own?.levels[at];
    if (own === undefined || shape === undefined) return 'unknown';
    const counts = this.#count(list, own, at);
    if (shape.format === none) return { label: '' };
    if (shape.format === bullet) return { label: toBullet(shape.text) + shape.suffix };
    const parts = Array.from(shape.text, (sign) => this.#writeSign(sign, own, counts, shape.isLegal));
    return parts.includes(null) ? 'unknown' : { label: parts.join('') + shape.suffix };
  }

  #writeSign(sign: string, { levels }: DocList, counts: readonly (number | null)[], isLegal: boolean): string | null {
    const level = sign.charCodeAt(0);
    if (level > 8) return sign;
    const shape: ListLevel | undefined = levels[level];
    if (shape?.format === none) return '';
    const format = isLegal ? 'decimal' : formats[shape?.format ?? 0];
    return format === undefined ? null : formatNumber(counts[level] ?? shape?.start ?? 1, format);
  }

  #count(id: number, list: DocList, level: number): (number | null)[] {
    const counts = this.#counts.get(list.counter) ?? Array.from({ length: 9 }, () => null);
    this.#counts.set(list.counter, counts);
    for (const [at, start] of list.starts) {
      if (at > level || this.#started.has(`${id} ${at}`)) continue;
      this.#started.add(`${id} ${at}`);
      counts[at] = at === level ? start - 1 : start;
    }
    const before = counts[level] ?? null;
    counts[level] = before === null ? (list.levels[level]?.start ?? 1) : before + 1;
    for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
      if (level < (list.levels[deeper]?.restartsBehind ?? deeper)) counts[deeper] = null;
    }
    return counts;
  }
}

const [bullet, none] = [23, 255] as const;

/** MSONFC by number, under the names that later formats give them (ISO/IEC 29500-1, 17.18.59). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
};

/** A bullet is a sign of some font; where the sign is of that font alone it is still a bullet. */
function toBullet(text: string): string {
  return text.replace(/\p{Co}/gu, '•');
}
