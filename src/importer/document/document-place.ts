import { shortenPlaceName } from '../../gazetteer/gazetteer.ts';
import { type DistrictEntry, unknownPlace } from '../../records/registry/registry.ts';
import { toPlaceId } from '../../records/registry/suggest-ids.ts';
import { findNamed, type NamedInText } from './named-places.ts';
import { readMentions } from './place-mentions.ts';

/** The place that a document is about. */
export interface DocumentPlace {
  readonly id: string;
  /** In full; '' where no text names one. */
  readonly name: string;
  /** Whether the registry has it. */
  readonly isKnown: boolean;
  /** Whether what heads or signs the document names it, and no other place can be meant. */
  readonly isSure: boolean;
  /** Those that the text mentions, where none is told to be its own. */
  readonly candidates: readonly string[];
}

/** What a document says of its place: the texts that stand for the whole, in the order of their authority, its first lines, and what else may mention one. */
export interface PlaceEvidence {
  readonly heads: readonly string[];
  readonly lines: readonly string[];
  readonly mentions: readonly string[];
  /** Places that something else points to. */
  readonly traced: readonly string[];
  /** All that it says. */
  readonly texts: readonly string[];
}

/**
 * The first text that names a place decides. Of places that stand one behind the other (江苏省苏州市吴江区) the narrowest
 * counts. Where none is told to be its own, the only one that the whole text names may be. A place that neither the registry nor the gazetteer has is told by how it stands: 云州市人民政府, 云州市2031年….
 */
export function readPlace(
  { heads, lines, mentions, traced, texts }: PlaceEvidence,
  districts: readonly DistrictEntry[],
): DocumentPlace {
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/gu, ''));
  const [headTexts, lineTexts] = [plain(heads), plain(lines)];
  for (const [nth, text] of [...headTexts, ...lineTexts].entries()) {
    const isHead = nth < headTexts.length;
    const named = findNarrowest(text, isHead, districts);
    if (named !== null) return toPlace(named, isHead, [...headTexts, ...lineTexts], districts);
  }
  const { own, others } = readMentions(plain(mentions), districts);
  if (own !== null) return toPlace(own, false, plain(mentions), districts);
  // Of several that are pointed to, none is its own.
  const [trace] = new Set(traced).size === 1 ? traced : [];
  const pointed = trace === undefined ? null : findNarrowest(trace, true, districts);
  if (pointed !== null) return toPlace(pointed, false, plain(mentions), districts);
  const [only, ...more] = readMentions(plain(texts), districts).likely;
  const alone = only === undefined || more.length > 0 ? undefined : findNamed(only, districts)[0];
  if (alone !== undefined) return toPlace(alone, false, plain(texts), districts);
  return { id: unknownPlace, name: '', isKnown: false, isSure: false, candidates: others };
}

function toPlace(
  { name, entry, places }: NamedInText,
  isHead: boolean,
  texts: readonly string[],
  districts: readonly DistrictEntry[],
): DocumentPlace {
  if (entry !== null) return { id: entry.id, name: entry.name, isKnown: true, isSure: isHead, candidates: [] };
  // Of several that bear the name, the one whose city or province the document names as well.
  const near = places.filter(({ parents }) =>
    parents.some((parent) => texts.some((text) => text.includes(parent.name))),
  );
  const meant = near.length === 1 ? near[0] : places.length === 1 ? places[0] : undefined;
  const id = toPlaceId(shortenPlaceName(meant?.name ?? name), new Set(districts.map((district) => district.id)));
  const isSure = isHead && (meant !== undefined || places.length === 0);
  return { id, name: meant?.name ?? name, isKnown: false, isSure, candidates: [] };
}

/** The first place of the text, and of those that follow it at once the last. */
function findNarrowest(text: string, isHead: boolean, districts: readonly DistrictEntry[]): NamedInText | null {
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

/** How much of a line may stand before its place: a year, a period, a mark, 本报讯 and a day. */
function leadIn(text: string): number {
  return (
    /^(?:[（(【[]|[^，。：]{2,8}讯|[（(]记者[^）)]{2,12}[）)]|(?:近日|日前|连日来|今天|昨日|昨天|\d{1,2}月\d{1,2}日)(?:[上下]午)?[，,]?|关于|中共|\d{4}年度?|[〇○一二三四五六七八九]{4}年度?|[上下]半年|全年|第?[一二三四]季度|\d{1,2}月份?)*/u.exec(
      text,
    )?.[0].length ?? 0
  );
}
