import type { Mention } from '../model.ts';
import { comparePairs, leastShared, type TextPairs, toPairCharacters, toTextPairs } from '../values/text-likeness.ts';
import { foldWords } from './fold-wording.ts';
import type { PromiseSentence } from './promise-sentences.ts';
import { toClauses } from './sentences.ts';

/** Words of a report that state a part of a row. */
export interface Found {
  readonly sentence: PromiseSentence;
  /** The sentence or some of its clauses, verbatim. */
  readonly words: string;
  readonly rule: Mention['rule'];
}

/**
 * The sentences of reports, and all runs of clauses that follow each other in one. A run is made only where it holds a
 * pair of characters that what is sought has and hardly any sentence does, and is about as long.
 */
export class SentenceIndex {
  readonly #whole: ReadonlyMap<string, readonly Found[]>;
  /** Pair of characters → each place where it stands. */
  readonly #holders = new Map<string, Holder[]>();

  constructor(sentences: readonly PromiseSentence[]) {
    const indexed = sentences.map((sentence, place) => new IndexedSentence(sentence, place));
    this.#whole = Map.groupBy(
      indexed.map(({ whole }) => whole.found),
      ({ words }) => foldWords(words),
    );
    for (const sentence of indexed) this.#list(sentence);
  }

  /** The sentences that say these folded words. */
  findSentences(folded: string): readonly Found[] {
    return this.#whole.get(folded) ?? [];
  }

  /** The runs of clauses that say these folded words, in the order of the text. */
  findRuns(folded: string): Found[] {
    return this.#runsThatSay(folded).map(({ found }) => found);
  }

  /**
   * Sentences and runs at least so much like the text, with their likeness. Sentences stand first; runs that say the same
   * stand together, where the first of them is.
   */
  findLike(text: string, least: number): { found: Found; score: number }[] {
    const sought = toTextPairs(text);
    const score = (parts: readonly Part[]) =>
      parts
        .map((part) => ({ part, score: comparePairs(sought, part.pairs) }))
        .filter((scored) => scored.score >= least);
    const runs = score(this.#runsLike(sought, least)).map((scored) => {
      const [first = scored.part] = this.#runsThatSay(foldWords(scored.part.found.words));
      return { ...scored, first };
    });
    runs.sort((a, b) => compareOrder(a.first, b.first) || compareOrder(a.part, b.part));
    return [...score(this.#sentencesLike(sought, least)), ...runs].map((one) => ({
      found: one.part.found,
      score: one.score,
    }));
  }

  #runsThatSay(folded: string): Part[] {
    return this.#runsLike(toTextPairs(folded), 1).filter(({ found }) => foldWords(found.words) === folded);
  }

  #sentencesLike(sought: TextPairs, least: number): Part[] {
    const [shortest, longest] = boundsOf(sought, least);
    const sentences = new Set(this.#holdersOf(sought, least).map(({ sentence }) => sentence));
    const whole = Array.from(sentences, (sentence) => sentence.whole);
    return whole.filter(({ pairs: { pairs } }) => pairs.size >= shortest && pairs.size <= longest).sort(compareOrder);
  }

  #runsLike(sought: TextPairs, least: number): Part[] {
    const bounds = boundsOf(sought, least);
    const runs = this.#holdersOf(sought, least).flatMap(({ sentence, clause }) => sentence.runsAround(clause, bounds));
    return [...new Set(runs)].sort(compareOrder);
  }

  /** Whatever is so much like the text holds one of these. */
  #holdersOf({ pairs }: TextPairs, least: number): readonly Holder[] {
    const holders = Array.from(pairs, (pair) => this.#holders.get(pair.split(' ', 1)[0] ?? '') ?? []);
    const rarest = holders.sort((a, b) => a.length - b.length);
    return rarest.slice(0, Math.max(0, pairs.size - leastShared(pairs.size, least) + 1)).flat();
  }

  #list(sentence: IndexedSentence): void {
    let last: { character: string; clause: number } | null = null;
    for (const [clause, characters] of sentence.characters.entries()) {
      for (const character of characters) {
        if (last !== null) this.#hold(`${last.character}${character}`, { sentence, clause: last.clause });
        last = { character, clause };
      }
    }
  }

  #hold(pair: string, holder: Holder): void {
    const holders = this.#holders.get(pair);
    if (holders) holders.push(holder);
    else this.#holders.set(pair, [holder]);
  }
}

/** A pair of characters that begins in that clause of the sentence. */
interface Holder {
  readonly sentence: IndexedSentence;
  readonly clause: number;
}

/** A sentence or a run of its clauses, and where it stands among all. */
interface Part {
  readonly found: Found;
  readonly pairs: TextPairs;
  readonly order: readonly [sentence: number, first: number, last: number];
}

function compareOrder({ order: a }: Part, { order: b }: Part): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** The fewest and the most pairs of a text that can be so much like this one. */
function boundsOf({ pairs }: TextPairs, least: number): readonly [number, number] {
  return [leastShared(pairs.size, least), Math.floor((pairs.size * (2 - least)) / least + 1e-6)];
}

/** A sentence with the runs of its clauses that were asked for. */
class IndexedSentence {
  readonly whole: Part;
  /** The characters of each clause that pairs are made of. */
  readonly characters: readonly (readonly string[])[];
  readonly #clauses: readonly { readonly start: number; readonly end: number }[];
  readonly #runs = new Map<number, Part>();

  constructor(sentence: PromiseSentence, place: number) {
    const clauses = toClauses(sentence.text);
    this.characters = clauses.map(toPairCharacters);
    this.#clauses = placeClauses(sentence.text, clauses);
    const order = [place, 0, clauses.length - 1] as const;
    const found: Found = { sentence, words: sentence.text, rule: 'sentence' };
    this.whole = { found, pairs: toTextPairs(sentence.text), order };
  }

  /** The runs with this clause that have so many pairs, the whole sentence apart. */
  runsAround(clause: number, [shortest, longest]: readonly [number, number]): Part[] {
    const parts: Part[] = [];
    const sizeOf = (at: number) => this.characters[at]?.length ?? 0;
    // A run has a pair fewer than characters.
    let before = -1;
    for (let first = clause; first >= 0 && before + sizeOf(first) <= longest; first -= 1) {
      before += sizeOf(first);
      let size = before;
      for (let last = clause; last < this.#clauses.length && size <= longest; last += 1) {
        if (size >= shortest && last - first + 1 < this.#clauses.length) parts.push(this.#run(first, last));
        size += sizeOf(last + 1);
      }
    }
    return parts;
  }

  #run(first: number, last: number): Part {
    const key = first * this.#clauses.length + last;
    const known = this.#runs.get(key);
    if (known) return known;
    const { found, order } = this.whole;
    const words = found.sentence.text.slice(this.#clauses[first]?.start, this.#clauses[last]?.end);
    const made: Part = {
      found: { sentence: found.sentence, words, rule: 'clause' },
      pairs: toTextPairs(words),
      order: [order[0], first, last],
    };
    this.#runs.set(key, made);
    return made;
  }
}

/** Where each clause stands in its sentence, marks between them apart. */
function placeClauses(text: string, clauses: readonly string[]): { start: number; end: number }[] {
  let end = 0;
  return clauses.map((clause) => {
    const start = text.indexOf(clause, end);
    end = start + clause.length;
    return { start, end };
  });
}
