import { comparePairs, leastShared, type TextPairs } from '../values/text-likeness.ts';

/** So few texts are compared one by one sooner than their pairs are listed. */
const few = 16;

/** Texts by the pairs of characters in them, so that a text is compared only with those that can be like it. */
export class LikenessIndex<Item> {
  readonly #entries: { readonly item: Item; readonly pairs: TextPairs }[] = [];
  /** Pair → places of its entries, as far as they are listed. */
  readonly #holders = new Map<string, number[]>();
  /** Texts without any pair, which are like the same text alone. */
  readonly #bare: number[] = [];
  #listed = 0;

  add(item: Item, pairs: TextPairs): void {
    this.#entries.push({ item, pairs });
  }

  /** Everything that is at least so much like the text, above 0, in the order in which it was added. */
  find(sought: TextPairs, least: number): { item: Item; score: number }[] {
    return this.#candidates(sought.pairs, least).flatMap(({ item, pairs }) => {
      const score = comparePairs(sought, pairs);
      return score >= least ? [{ item, score }] : [];
    });
  }

  #candidates(pairs: ReadonlySet<string>, least: number): { readonly item: Item; readonly pairs: TextPairs }[] {
    if (this.#entries.length <= few) return this.#entries;
    this.#list();
    const places = new Set(pairs.size === 0 ? this.#bare : this.#holdersOfRarest(pairs, least));
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#entries[place] ?? []);
  }

  #holdersOfRarest(pairs: ReadonlySet<string>, least: number): number[] {
    const holders = Array.from(pairs, (pair) => this.#holders.get(pair) ?? []);
    const rarest = holders.sort((a, b) => a.length - b.length);
    return rarest.slice(0, pairs.size - leastShared(pairs.size, least) + 1).flat();
  }

  #list(): void {
    for (; this.#listed < this.#entries.length; this.#listed += 1) {
      const pairs = this.#entries[this.#listed]?.pairs.pairs ?? new Set();
      if (pairs.size === 0) this.#bare.push(this.#listed);
      for (const pair of pairs) {
        const holders = this.#holders.get(pair);
        if (holders) holders.push(this.#listed);
        else this.#holders.set(pair, [this.#listed]);
      }
    }
  }
}
