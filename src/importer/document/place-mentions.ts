import type { DistrictEntry } from '../../records/registry/registry.ts';
import { findNamed, type NamedInText } from './named-places.ts';

/** The one place of those that a text mentions which is its own; the names of all where that is not told. */
export interface PlaceMentions {
  readonly own: NamedInText | null;
  readonly others: readonly string[];
  /** Those below a province, and from which it does not only learn. */
  readonly likely: readonly string[];
}

/**
 * 安顺市委、市政府, 结合云溪市实际: the place whose bodies the text speaks of; else the one that it calls 我省, 全市. Of several none
 * is its own, nor is one from which it learns.
 */
export function readMentions(texts: readonly string[], districts: readonly DistrictEntry[]): PlaceMentions {
  const found = texts.flatMap((text) =>
    findNamed(text, districts)
      .filter(({ name, entry }) => entry !== null || /[省市县区州旗盟]$/u.test(name))
      .map((named) => {
        const isOther = isElsewhere.test(text.slice(0, named.at)) || named.places[0]?.kind === 'province';
        return { named, name: named.entry?.name ?? named.name, rank: rank(named, text, texts), isOther };
      }),
  );
  const best = found.reduce((most, one) => Math.max(most, one.rank), 0);
  const top = found.filter((one) => one.rank === best);
  const isOne = best > 0 && new Set(top.map(({ name }) => name)).size === 1;
  return {
    own: isOne ? (top[0]?.named ?? null) : null,
    others: [...new Set(found.map(({ name }) => name))],
    likely: [...new Set(found.flatMap(({ name, isOther }) => (isOther ? [] : name)))],
  };
}

function rank({ name, at, end }: NamedInText, text: string, texts: readonly string[]): number {
  const [before, after] = [text.slice(0, at), text.slice(end)];
  if (isElsewhere.test(before)) return 0;
  if (isBody.test(after) || (/结合$/u.test(before) && /^实际/u.test(after))) return 2;
  const level = name.at(-1) ?? '';
  return /[省市县区州旗盟]/u.test(level) && texts.some((one) => one.includes(`我${level}`)) ? 1 : 0;
}

/** What it is learnt from, gone to, or compared with. */
const isElsewhere = /(?:学习|借鉴|参照|参考|对标|赶超|考察|赴|与|同|第[一二三四五六七八九十\d]+名)$/u;
const isBody = /^(?:人民政府|政府|[省市县区州旗盟]?委(?:、|和|员会|办公室|常委)|人民代表大会|人大)/u;
