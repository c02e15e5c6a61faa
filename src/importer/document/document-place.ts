import { findPlaceNames, type GazetteerPlace, shortenPlaceName } from '../../gazetteer/gazetteer.ts';
import { type DistrictEntry, unknownPlace } from '../../records/registry/registry.ts';
import { toPlaceId } from '../../records/registry/suggest-ids.ts';

/** The place that a document is about. */
export interface DocumentPlace {
  readonly id: string;
  /** In full; '' where no text names one. */
  readonly name: string;
  /** Whether the registry has it. */
  readonly isKnown: boolean;
  /** Whether what heads or signs the document names it, and no other place can be meant. */
  readonly isSure: boolean;
}

/** What a document says of its place: the texts that stand for the whole, in the order of their authority, and its first lines. */
export interface PlaceEvidence {
  readonly heads: readonly string[];
  readonly lines: readonly string[];
}

/** A place that a text names, and where. */
interface Named {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly entry: DistrictEntry | null;
  readonly places: readonly GazetteerPlace[];
}

/**
 * The first text that names a place decides. Of places that stand one behind the other (江苏省苏州市吴江区) the narrowest
 * counts. A place that neither the registry nor the gazetteer has is told by how it stands: 云州市人民政府, 云州市2031年….
 */
export function readPlace({ heads, lines }: PlaceEvidence, districts: readonly DistrictEntry[]): DocumentPlace {
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/gu, ''));
  const [headTexts, lineTexts] = [plain(heads), plain(lines)];
  for (const [nth, text] of [...headTexts, ...lineTexts].entries()) {
    const isHead = nth < headTexts.length;
    const named = findNarrowest(text, isHead, districts);
    if (named !== null) return toPlace(named, isHead, [...headTexts, ...lineTexts], districts);
  }
  return { id: unknownPlace, name: '', isKnown: false, isSure: false };
}

function toPlace(
  { name, entry, places }: Named,
  isHead: boolean,
  texts: readonly string[],
  districts: readonly DistrictEntry[],
): DocumentPlace {
  if (entry !== null) return { id: entry.id, name: entry.name, isKnown: true, isSure: isHead };
  // Of several that bear the name, the one whose city or province the document names as well.
  const near = places.filter(({ parents }) =>
    parents.some((parent) => texts.some((text) => text.includes(parent.name))),
  );
  const meant = near.length === 1 ? near[0] : places.length === 1 ? places[0] : undefined;
  const id = toPlaceId(shortenPlaceName(meant?.name ?? name), new Set(districts.map((district) => district.id)));
  const isSure = isHead && (meant !== undefined || places.length === 0);
  return { id, name: meant?.name ?? name, isKnown: false, isSure };
}

/** The first place of the text, and of those that follow it at once the last. */
function findNarrowest(text: string, isHead: boolean, districts: readonly DistrictEntry[]): Named | null {
  const found = findNamed(text, districts);
  // A line of the text speaks of its own place where it begins; farther on it is rather one that is mentioned.
  const first = found.find(({ at }) => isHead || at <= leadIn(text));
  if (first === undefined) return null;
  let narrowest = first;
  for (const next of found) {
    const between = text.slice(narrowest.end, next.at);
    if (next.at >= narrowest.end && betweenPlaces.test(between)) narrowest = next;
  }
  return narrowest;
}

/** （江苏省）2031年云溪市…: what may stand between a place and one within it. */
const betweenPlaces = /^.?(?:\d{4}年度?)?$/u;

/** How much of a line may stand before its place: a year, a period, a mark. */
function leadIn(text: string): number {
  return (
    /^(?:[（(【[]|关于|中共|\d{4}年度?|[〇○一二三四五六七八九]{4}年度?|[上下]半年|全年|第?[一二三四]季度|\d{1,2}月份?)*/u.exec(
      text,
    )?.[0].length ?? 0
  );
}

/** Every place in the text in its order; of two that overlap the one that begins first, then the longer one. */
function findNamed(text: string, districts: readonly DistrictEntry[]): Named[] {
  const known = [
    ...findRegistered(text, districts),
    ...findPlaceNames(text)
      .filter(({ at }) => !isTail(text, at))
      .map((found) => ({ ...found, entry: districts.find(({ name }) => name === found.name) ?? null })),
  ];
  const byForm = findByForm(text).filter(({ at, end }) => !known.some((one) => at < one.end && one.at < end));
  const all = [...known, ...byForm].sort(
    (a, b) => a.at - b.at || b.end - a.end || Number(a.entry === null) - Number(b.entry === null),
  );
  const kept: Named[] = [];
  for (const one of all) if (one.at >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** 新华区 within 某新华区 may be the end of another name: only a boundary, a word that leads to places, or a place stands before. */
function isTail(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const isBehindPlace = findPlaceNames(before).at(-1)?.end === at;
  if (isWord.test(text.slice(at))) return !isBehindPlace;
  return /[\u4e00-\u9fff]$/u.test(before) && !leadsToPlace.test(before) && !isBehindPlace;
}

/** Districts whose names are words. */
const isWord = /^[城矿郊东西]区/u;
const leadsToPlace =
  /(?:[省市县区旗州盟年月度]|中共|关于|印发|转发|下达|分解|落实|明确|公布|公开|发布|批转|做好|通报|对|在|由|和|与|及|至|向|来自|来源|共青团|中国|国家税务总局|人民银行)$/u;

function findRegistered(text: string, districts: readonly DistrictEntry[]): Named[] {
  return districts.flatMap((entry) =>
    [entry.name, ...entry.aliases].flatMap((name): Named[] => {
      const at = text.indexOf(name);
      const isOwn = at !== -1 && (name === entry.name || isOwnAlias(text, at, entry, districts));
      return isOwn ? [{ name, at, end: at + name.length, entry, places: [] }] : [];
    }),
  );
}

/** Every city has a 高新区: behind the name of its own city alone it is the registered one. */
function isOwnAlias(text: string, at: number, entry: DistrictEntry, districts: readonly DistrictEntry[]): boolean {
  if (entry.kind !== 'development-zone') return true;
  const parent = districts.find(({ id }) => id === entry.parent);
  return [parent?.name ?? '', ...(parent?.aliases ?? [])].some(
    (name) => name !== '' && text.slice(0, at).endsWith(name),
  );
}

/**
 * A place by how it stands, at the beginning of a text or behind another place: before its government or council, or before
 * the year. 市 and 区 take two characters before them, since 城区 and 都市 are words.
 */
const form =
  /(?:(?<=^|[省市州盟])|(?<=^(?:关于|中共|印发|\d{4}年度?(?:[上下]半年|全年|第?[一二三四]季度|\d{1,2}(?:[-~—至]\d{1,2})?月份?)?)+))([\u4e00-\u9fff]{1,6}?(?:市|县|区|旗|自治州|州(?![市县区])|盟))(?=人民政府|政府(?!工作)|人大|党委|委办|[市县区]?委(?:员会|、|办公室)|\d{4}年|[〇○一二三四五六七八九]{4}年|(?:重点|民生|政府|为民|十[大件]|国民|经济|主要|年度|关于|党政|民办)|高新区|经开区|开发区|园区)/gu;
const noName =
  /^(?:[省市县区州旗]|度)|^[各全本我该有原外邻经]|[的了为在将对把按和与及以向到从是等年月日]|半年|季度|全[市县区]|分管|推进|实施|印发|关于|做好|(?:城|超|上|股|夜|门|都|入|同|成)市$|(?:地|小|社|园|景|片|街|城|校|厂|库|灾|山|牧|林|特|军|辖|老|新|开发|保税|高新|自治|示范|集聚|市)区$/u;

function findByForm(text: string): Named[] {
  return Array.from(text.matchAll(form), ({ 1: name = '', index }): Named => {
    return { name, at: index, end: index + name.length, entry: null, places: [] };
  }).filter(({ name }) => !noName.test(name) && (name.length > 2 || /[县旗]$/u.test(name)));
}
