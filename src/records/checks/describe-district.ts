import { placesNamed } from '../../gazetteer/gazetteer.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { DistrictKind } from '../registry/registry-schema.ts';
import { toPinyin } from '../registry/suggest-ids.ts';

/** What documents say of the district that their front matter names. */
export interface DescribedDistrict {
  /** Null where no name in the documents sounds like the id. */
  readonly name: string | null;
  readonly kind: DistrictKind;
}

/** A place's name is as long as that, its kind included: 积石山保安族东乡族撒拉族自治县 has 15 characters. */
const longest = 15;
/** The name stands in what heads a document. */
const blocksRead = 12;

const kinds: readonly (readonly [pattern: RegExp, kind: DistrictKind])[] = [
  [/(?:开发区|高新区|园区|新区|保税区|度假区|示范区|管理区|港区|试验区)$/u, 'development-zone'],
  [/区$/u, 'urban-district'],
  [/[县旗]$/u, 'county'],
  [/(?:州|盟|地区)$/u, 'prefecture'],
  [/(?:省|自治区)$/u, 'province'],
  [/市$/u, 'city'],
];

/** The name of a district that sounds like its id, as the issuer, the title or the first paragraphs print it, and its kind. */
export function describeDistrict(id: string, documents: readonly CheckedDocument[]): DescribedDistrict {
  const texts = documents.flatMap(({ source: { matter }, outline }) => [
    matter.issuer ?? '',
    matter.title,
    matter.contentSource ?? '',
    ...outline.slice(0, blocksRead).map((block) => ('text' in block ? block.text : '')),
    // What a page prints around the document may name whose page it is.
    ...matter.omitted.map(({ text }) => text),
  ]);
  const name =
    texts.flatMap((text) => placesIn(text)).find((place) => isSpelled(place, id)) ?? findShortNamed(texts, id);
  return { name, kind: kindOf(name ?? '') };
}

const levels = ['省', '市', '县', '区', '州'];

/** 数字广东建设, 徐州经济开发区: the one place of the gazetteer that a text calls by its short name; null for none or several. */
function findShortNamed(texts: readonly string[], id: string): string | null {
  const found = texts.flatMap((text) =>
    Array.from(text, (_, at) => at).flatMap((at) => [text.slice(at, at + 2), text.slice(at, at + 3)]),
  );
  const named = [...new Set(found)].flatMap((short) =>
    levels.map((level) => short + level).filter((name) => placesNamed(name).length === 1 && isSpelled(name, id)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What the gazetteer says, where all places of the name are of one kind, or else what the name ends in. */
function kindOf(name: string): DistrictKind {
  const known = new Set(placesNamed(name).map(({ kind }) => kind));
  const [kind] = known;
  if (kind !== undefined && known.size === 1) return kind;
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'city';
}

/** Every run of characters that ends as a place does, the shortest first. */
function placesIn(text: string): string[] {
  return [...text.replace(/\s+/gu, '').matchAll(/[市县区旗州盟省]/gu)].flatMap(({ index, input }) => {
    const before = /[\u4e00-\u9fff]*$/u.exec(input.slice(Math.max(0, index - longest + 1), index))?.[0] ?? '';
    const names = Array.from({ length: before.length }, (_, nth) => input.slice(index - 1 - nth, index + 1));
    // 云州 within 云州市 is no place; a county or banner may have one character: 泾县.
    return names.filter((name) => name.length > 2 || /[县旗]$/u.test(name));
  });
}

/** The id is the name's pinyin, with or without its last character, and a number where another place has it: yunzhou2. */
function isSpelled(place: string, id: string): boolean {
  const wanted = id.replaceAll('-', '').replace(/\d+$/u, '');
  return toPinyin(place.slice(0, -1)) === wanted || toPinyin(place) === wanted;
}
