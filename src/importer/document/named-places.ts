import { findPlaceNames, type GazetteerPlace } from '../../gazetteer/gazetteer.ts';
import type { DistrictEntry } from '../../records/registry/registry.ts';

/** A place that a text names, and where. */
export interface NamedInText {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly entry: DistrictEntry | null;
  readonly places: readonly GazetteerPlace[];
}

/** Every place in the text in its order; of two that overlap the one that begins first, then the longer one. */
export function findNamed(text: string, districts: readonly DistrictEntry[]): NamedInText[] {
  const known = [
    ...findRegistered(text, districts),
    ...findPlaceNames(text)
      .filter(({ at, places }) => places[0]?.kind === 'province' || !isTail(text, at))
      .map((found) => ({ ...found, entry: districts.find(({ name }) => name === found.name) ?? null })),
  ];
  const byForm = findByForm(text).filter(({ at, end }) => !known.some((one) => at < one.end && one.at < end));
  const all = [...known, ...byForm].sort(
    (a, b) => a.at - b.at || b.end - a.end || Number(a.entry === null) - Number(b.entry === null),
  );
  const kept: NamedInText[] = [];
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
  /(?:[省市县区旗州盟年月度]|中共|关于|根据|按照|结合|围绕|印发|转发|下达|分解|落实|明确|公布|公开|发布|批转|做好|通报|对|在|由|和|与|及|至|向|来自|来源|共青团|中国|国家税务总局|人民银行)$/u;

function findRegistered(text: string, districts: readonly DistrictEntry[]): NamedInText[] {
  return districts.flatMap((entry) =>
    [entry.name, ...entry.aliases].flatMap((name): NamedInText[] => {
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
  /(?:(?<=^|[省市州盟])|(?<=^(?:关于|中共|印发|\d{4}年度?(?:[上下]半年|全年|第?[一二三四]季度|\d{1,2}(?:[-~—至]\d{1,2})?月份?)?)+))([\u4e00-\u9fff]{1,6}?(?:市|县|区|旗|州(?![市县区])|盟)|[\u4e00-\u9fff]{2,14}?自治[州县旗])(?=人民政府|政府(?!工作)|人大|党委|委办|[市县区]?委(?:员会|、|办公室)|\d{4}年|[〇○一二三四五六七八九]{4}年|(?:重点|民生|政府|为民|十[大件]|国民|经济|主要|年度|关于|党政|民办)|高新区|经开区|开发区|园区)/gu;
const noName =
  /^(?:[省市县区州旗]|度)|^[各全本该有原外邻经]|我|^(?:解读|图解|详解|读懂|速览|聚焦|关注|盘点|直击|走进|点赞|事关|涉及|快看)|[的了为在将对把按和与及以向到从是等年月日]|第[一二三四五六七八九十\d]|召开|确定|举行|开展|半年|季度|代表|全[市县区]|分管|推进|实施|印发|关于|做好|围绕|根据|按照|结合|贯彻|落实|紧扣|依托|(?:城|超|上|股|夜|门|都|入|同|成)市$|(?:地|小|社|园|景|片|街|城|校|厂|库|灾|山|牧|林|特|军|辖|老|新|开发|保税|高新|自治|示范|集聚|市)区$/u;

/** 在云河县第十届人民代表大会: where a report is given. */
const ofCongress =
  /(?<=在)([\u4e00-\u9fff]{1,6}?(?:市|县|区|旗|州)|[\u4e00-\u9fff]{2,14}?自治[州县旗])(?=(?:第?[\d一二三四五六七八九十]+届)(?:人民代表大会|人大))/gu;

function findByForm(text: string): NamedInText[] {
  return [form, ofCongress]
    .flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ 1: name = '', index }): NamedInText => {
        return { name, at: index, end: index + name.length, entry: null, places: [] };
      }),
    )
    .filter(({ name }) => !noName.test(name) && (name.length > 2 || /[县旗]$/u.test(name)));
}
