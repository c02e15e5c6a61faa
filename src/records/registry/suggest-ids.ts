import { customPinyin, pinyin } from 'pinyin-pro';
import { dropBracketed } from '../../columns/drop-bracketed.ts';
import { uniqueNames } from '../values/unique-names.ts';

/** Stands for a name without any character that can be spelled. */
const unspellable = 'danwei';

/**
 * An id for each name, `<district>/<pinyin>`, all different and none of those that are taken. Of names that sound alike
 * (计委, 纪委) the first in the order of their characters' codes has the pinyin alone, the next ones `-2`, `-3`: the same
 * names have the same ids, in whatever order they come.
 */
export function suggestIds(
  names: readonly string[],
  district: string,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const unique = uniqueNames(taken);
  const ids = new Map<string, string>();
  for (const name of [...new Set(names)].sort(byCode)) {
    ids.set(name, unique(`${district}/${toSlug(name)}`));
  }
  return ids;
}

/** How the names of these places are read, where the characters alone are read otherwise. */
customPinyin({
  单县: 'shàn xiàn',
  浚县: 'xùn xiàn',
  蔚县: 'yù xiàn',
  大埔: 'dà bù',
  乐亭: 'lào tíng',
  筠连: 'jūn lián',
  洪洞: 'hóng tóng',
  六合: 'lù hé',
  六枝: 'lù zhī',
});

/**
 * The id of a place by its name: 云州市 → yunzhou, 泾县 → jingxian. Of two that sound alike the
 * later one has a number: 宿州市 beside 苏州市 is suzhou2.
 */
export function toPlaceId(name: string, taken: ReadonlySet<string>): string {
  const stem = name.length > 2 ? name.replace(/(?:[省市县区旗州盟]|地区)$/u, '') : name;
  const plain = toPinyin(stem);
  let id = plain;
  for (let copy = 2; taken.has(id); copy += 1) id = `${plain}${copy}`;
  return id;
}

/** 市发改委 → fagaiwei: the seat's own 市, 县 or 区 says nothing within its district. */
function toSlug(name: string): string {
  const plain = dropBracketed(name.replace(/^[市县区](?=.{2})/u, ''));
  const letters = toPinyin(plain);
  return letters === '' ? unspellable : letters;
}

/** Chinese text → its pinyin in one word, without tones, ü as v; Latin letters and digits stay. */
export function toPinyin(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}

/** By code points, so that every machine sorts alike. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
