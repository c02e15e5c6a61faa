import { allPlaces, type GazetteerPlace } from '../../gazetteer/gazetteer.ts';

/** How a text speaks of the place whose it is, by what the place is, and of one below it. */
const levels: Readonly<Record<string, { readonly own: RegExp; readonly below: RegExp }>> = {
  省: {
    own: /[我全]省|(?<![\u4e00-\u9fff]{2})省(?:委|政府)/u,
    below: /[我全][市县区州]|[市县区州](?:委|政府|人民政府)/u,
  },
  自治区: {
    own: /自治区(?:党委|人民政府|政府)|[我全]区/u,
    below: /[我全][市县州旗盟]|[市县州旗盟](?:委|政府|人民政府)/u,
  },
  市: { own: /[我全本]市|(?<![\u4e00-\u9fff]{2})市(?:委|政府)/u, below: /[我全][县区]|[县区](?:委|政府|人民政府)/u },
};
const level = /(?:(?:壮族|回族|维吾尔)?(?=自治区)自治区|[省市])$/u;
/** Where a clause begins, or a place is led to: 去年，福建…, 在福建…. */
const leads = '(?:^|[，。；：、？！“《（|>\\s]|\\d年|今年|去年|我们|来自|[在是])';

const provinces = allPlaces()
  .filter(({ code }) => code.endsWith('0000'))
  .map((place) => ({
    place,
    short: place.name.replace(level, ''),
    words: levels[level.exec(place.name)?.[0].replace(/^(?:壮族|回族|维吾尔)/u, '') ?? ''],
  }));

/**
 * The one province or municipality that a text names, in full or without its level, where it speaks of the bodies of such a place
 * (全省, 市政府) and of none below: 福建 → 福建省. Null where it names another, or another city.
 */
export function findNamedProvince(texts: readonly string[]): string | null {
  const named = provinces.filter(({ place, short }) => texts.some((text) => isNamed(text, place, short)));
  const [only, ...others] = named;
  if (only?.words === undefined || others.length > 0) return null;
  const { own, below } = only.words;
  if (!texts.some((text) => own.test(text)) || texts.some((text) => below.test(text))) return null;
  return only.place.name;
}

function isNamed(text: string, { name }: GazetteerPlace, short: string): boolean {
  return (
    text.includes(name) || new RegExp(`${leads}${short}(?!路|[\\u4e00-\\u9fff]{0,3}(?:公司|大学|医院))`, 'u').test(text)
  );
}
