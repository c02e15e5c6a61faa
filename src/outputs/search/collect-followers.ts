import { indexFiles } from '../../search-index/index-format.ts';
import type { Passage } from './collect-passages.ts';

/** Which characters follow each character anywhere, by the file that holds it; a space where it ends a passage. */
export function collectFollowers(passages: readonly Passage[]): Map<string, Record<string, string>> {
  const followers = new Map<string, Set<string>>();
  for (const { folded } of passages) {
    for (let place = 0; place < folded.length; place++) {
      const unit = folded.charAt(place);
      const known = followers.get(unit);
      const next = folded.charAt(place + 1) || ' ';
      if (known) known.add(next);
      else followers.set(unit, new Set([next]));
    }
  }
  const files = new Map<string, Record<string, string>>();
  for (const [unit, next] of [...followers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = indexFiles.followers(unit);
    files.set(path, { ...files.get(path), [unit]: [...next].sort().join('') });
  }
  return files;
}
