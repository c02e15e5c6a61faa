import type { GoneAddress } from '../../records/schema/gone-address.ts';
import { encodeAnchor, type PageSource } from '../frame/document-facts.ts';
import { formatDate } from '../frame/format-date.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { shorten } from '../frame/shorten.ts';
import { changesText, goneText } from './site-page-text.ts';

/** What stands at an address, or at an anchor, at which nothing stands any more. */
export interface GoneView {
  /** What became of it, in one line. */
  readonly title: string;
  /** Where it is found now. */
  readonly to: readonly Link[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** The page at an address that was left or withdrawn; `leadsTo` is where a browser goes at once. */
export interface GonePage extends GoneView {
  readonly head: PageHead;
  readonly leadsTo: string | null;
}

/** All that the page at an address says that was left or withdrawn. */
export function gonePage(gone: GoneAddress): GonePage {
  const view = goneView(gone);
  const [target, ...others] = view.to;
  const leadsTo = target === undefined || others.length > 0 ? null : target.url;
  const head = toPageHead(
    {
      title: view.title,
      description: gone.by === null ? goneText.movedDescription : goneText.withdrawnDescription,
      url: gone.address,
      standsFor: leadsTo,
      sources: [toEntrySource(gone)],
      contentSource: null,
    },
    { section: null },
  );
  return { ...view, head, leadsTo };
}

/** What the page rests on: the entry by which editors said what became of it. */
function toEntrySource({ address, carrier, date, by, reason }: GoneAddress): PageSource {
  const isMoved = by === null;
  const why = isMoved ? (goneText.reasons[reason] ?? reason) : reason;
  const name = goneText.entry[isMoved ? 'moved' : 'withdrawn'](carrier ?? address, formatDate(date), why);
  return { name, url: isMoved ? goneText.movesUrl : changesText.url };
}

/** A part of a page that is gone, and the anchor under which it was found. */
export interface GonePart extends GoneView {
  readonly anchor: string;
}

/** What is said on a page of the parts that it had. */
export function goneParts(gone: readonly GoneAddress[], url: string): GonePart[] {
  const start = `${url}#`;
  return gone
    .filter(({ address }) => address.startsWith(start))
    .map((one) => ({ ...goneView(one), anchor: one.address.slice(start.length) }));
}

function goneView({ address, carrier, what, to, date, reason, by, original, note }: GoneAddress): GoneView {
  const isMoved = by === null;
  const given: [string, string | null][] = [
    [goneText.address, address],
    [goneText.carrier, carrier],
    [goneText.date[isMoved ? 'moved' : 'withdrawn'], formatDate(date)],
    [goneText.reason, isMoved ? (goneText.reasons[reason] ?? reason) : reason],
    [goneText.by, by],
    [goneText.original, original ?? (isMoved || !isOfDocument(address) ? null : goneText.originalGone)],
    [goneText.note, note],
  ];
  const short = shorten(what, 32);
  return {
    title: isMoved ? goneText.moved(short) : goneText.withdrawn(short),
    to: to.map(({ name, url }) => ({ name: shorten(name, 32) || url, url: toLink(url) })),
    facts: given.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}

/** The page of a document, and that of its original. */
function isOfDocument(address: string): boolean {
  return /^\/documents\/[^/#]+\/(?:original\/)?$/u.test(address);
}

function toLink(url: string): string {
  const [path = '', anchor] = url.split('#');
  return anchor === undefined ? path : `${path}#${encodeAnchor(anchor)}`;
}
