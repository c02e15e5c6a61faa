import type { LeftOut } from './extract.ts';

/** How many places of one kind are named; the count says how many there are. */
const named = 8;
/** So much of a text tells an editor what it is, in characters. */
const shown = 40;

interface Kind {
  count: number;
  readonly line: number;
  readonly places: string[];
}

/**
 * Gathers what a reader saw and did not take, so that each kind becomes one sentence with its count and places: a document
 * of three hundred tracked changes is one thing to look at.
 */
export class LeftOutNotes {
  readonly #kinds = new Map<string, Kind>();

  /** One more of a kind: what it is and what was done, as `图片，没有取用`. The line is the one beside it, its text what it holds. */
  add(kind: string, line: number, place: string, text = ''): void {
    const known = this.#kinds.get(kind) ?? { count: 0, line, places: [] };
    this.#kinds.set(kind, known);
    known.count += 1;
    const excerpt = [...text.replace(/\s+/gu, ' ').trim()];
    const quoted = excerpt.length > shown ? `${excerpt.slice(0, shown).join('')}…` : excerpt.join('');
    if (known.places.length < named) known.places.push(quoted === '' ? place : `${place}“${quoted}”`);
  }

  /** One sentence for each kind, at the first line beside which it stands. */
  toLeftOut(): LeftOut[] {
    return [...this.#kinds].map(([kind, { count, line, places }]) => {
      const [what = kind, ...done] = kind.split('，');
      const where = `（${places.join('、')}${count > places.length ? ' 等' : ''}）`;
      return { text: [`${what} ${count} 处`, ...done].join('，') + where, line };
    });
  }
}
