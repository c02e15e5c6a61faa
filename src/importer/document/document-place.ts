import { type DistrictEntry, unknownPlace } from '../../records/registry/registry.ts';
import { toSlug } from './document-id.ts';

/** The place that a document is about; `isKnown` where the registry has it. */
export interface DocumentPlace {
  readonly id: string;
  readonly name: string;
  readonly isKnown: boolean;
}

// 泰州市 ends with 市; 延边州 with 州.
const level = '(?:[市县区旗]|州(?![市县区]))';
// 江宁市…, 2024年江宁市…, 江苏省江宁市…; not 各县区…, 全市…, 小区…
const placeAtStart = new RegExp(
  `^(?:[\\d〇○一二三四五六七八九]{4}年(?:度)?)?(?:[\\u4e00-\\u9fff]{2,3}省)?([\\u4e00-\\u9fff]{1,6}?${level})`,
  'u',
);
const placeBehind = new RegExp(`^([\\u4e00-\\u9fff]{2,5}?${level})`, 'u');
const noPlace =
  /^[各全本我该有原]|(?:城|超|上|股|夜|门|都|入|同|成)市$|(?:地|小|社|园|景|片|街|城|校|厂|库|灾|山|牧|林|特|军|辖|老|新|开发|保税|高新|自治|示范|集聚|市)区$/u;

/**
 * The first text that names a place decides, as the texts come in the order of their authority: the issuer, the title, the
 * source, the first lines. Of two places there, the narrower one.
 */
export function readPlace(texts: readonly string[], districts: readonly DistrictEntry[]): DocumentPlace {
  for (const text of texts.map((raw) => raw.trim().replace(/\s+/gu, ''))) {
    const known = findRegistered(text, districts);
    const unknown = findUnregistered(text, known);
    if (unknown !== null) return { id: toNewId(unknown, districts), name: unknown, isKnown: false };
    if (known !== null) return { id: known.entry.id, name: known.entry.name, isKnown: true };
  }
  return { id: unknownPlace, name: '', isKnown: false };
}

/** 宿州市 sounds as 苏州市 does, and must not be taken for it: the registered one keeps the plain id. */
function toNewId(name: string, districts: readonly DistrictEntry[]): string {
  const plain = toSlug(name.slice(0, -1)).replaceAll('-', '');
  const taken = new Set(districts.map(({ id }) => id));
  let id = plain;
  for (let copy = 2; taken.has(id); copy += 1) id = `${plain}${copy}`;
  return id;
}

interface Found {
  readonly entry: DistrictEntry;
  readonly at: number;
  readonly end: number;
}

function findRegistered(text: string, districts: readonly DistrictEntry[]): Found | null {
  const found = districts
    .flatMap((entry) =>
      [entry.name, ...entry.aliases]
        .map((name): Found => ({ entry, at: text.indexOf(name), end: text.indexOf(name) + name.length }))
        .filter(({ at }) => at !== -1 && (text.startsWith(entry.name, at) || isOwnAlias(text, at, entry, districts))),
    )
    .sort((a, b) => a.at - b.at || b.end - a.end);
  const [first, ...rest] = found;
  if (first === undefined) return null;
  return rest.find(({ entry, at }) => entry.parent === first.entry.id && at - first.at <= 3) ?? first;
}

/** 高新区 is the registered one at the start of a text or behind the name of its own city; 东湖高新区 is another. */
function isOwnAlias(text: string, at: number, entry: DistrictEntry, districts: readonly DistrictEntry[]): boolean {
  if (entry.kind !== 'development-zone' || at === 0) return true;
  const parent = districts.find(({ id }) => id === entry.parent);
  return [parent?.name ?? '', ...(parent?.aliases ?? [])].some(
    (name) => name !== '' && text.slice(0, at).endsWith(name),
  );
}

/** A place that the text begins with, or that stands right behind another one and has a government, and that the registry lacks. */
function findUnregistered(text: string, known: Found | null): string | null {
  const first = known === null || known.at > 0 ? placeAtStart.exec(text)?.[1] : undefined;
  const end = first === undefined ? 0 : text.indexOf(first) + first.length;
  // The registered place may be the narrower one of the two (苏州市吴江区), and the wider one is registered as well.
  const isOwn = first !== undefined && first.length > 2 && !noPlace.test(first) && (known === null || end < known.at);
  if (isOwn) return findBehind(text.slice(end)) ?? first;
  return known === null ? null : findBehind(text.slice(known.end));
}

function findBehind(text: string): string | null {
  const behind = placeBehind.exec(text)?.[1];
  return behind !== undefined && !noPlace.test(behind) && /^(?:人民)?政府/u.test(text.slice(behind.length))
    ? behind
    : null;
}
