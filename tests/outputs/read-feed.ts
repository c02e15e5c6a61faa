import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** A feed as a reader of feeds takes it. */
export interface ReadFeed {
  readonly title: string;
  readonly author: string;
  readonly updated: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly href: string;
    readonly text: string;
  }[];
  /** What RFC 4287 does not allow. */
  readonly faults: readonly string[];
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
/** A scheme, or a path where the site has no domain. */
const absoluteIri = /^[a-z][a-z0-9+.-]*:\S+$/u;
/** How often RFC 4287 (section 4.1) allows an element: exactly once, or any number of times. */
const allowed = {
  feed: { once: ['id', 'title', 'updated'], any: ['author', 'link', 'entry'] },
  entry: { once: ['id', 'title', 'updated', 'content'], any: ['link'] },
};

/** Reads Atom with a parser that knows nothing of how it was written. */
export function readAtom(text: string): ReadFeed {
  const feed = fromXml(text).children.find((node): node is Element => node.type === 'element');
  if (feed === undefined) throw new Error('no feed');
  const entries = childrenOf(feed, 'entry');
  return {
    title: textAt(feed, 'title'),
    author: childrenOf(feed, 'author')
      .map((author) => textAt(author, 'name'))
      .join(),
    updated: textAt(feed, 'updated'),
    entries: entries.map((entry) => ({
      id: textAt(entry, 'id'),
      title: textAt(entry, 'title'),
      updated: textAt(entry, 'updated'),
      href: linkOf(entry, 'alternate') ?? '',
      text: textAt(entry, 'content'),
    })),
    faults: [
      ...(feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' && feed.name === 'feed' ? [] : ['no Atom feed']),
      ...(childrenOf(feed, 'author').length === 1 ? [] : ['a feed names its author']),
      ...(linkOf(feed, 'self') ? [] : ['a feed says where it is']),
      ...findFaults(feed, 'feed'),
      ...entries.flatMap((entry) => findFaults(entry, 'entry')),
      ...repeated(entries.map((entry) => textAt(entry, 'id'))).map((id) => `two entries ${id}`),
    ],
  };
}

function findFaults(element: Element, kind: keyof typeof allowed): string[] {
  const { once, any } = allowed[kind];
  const names = element.children.flatMap((child) => (child.type === 'element' ? [child.name] : []));
  const links = childrenOf(element, 'link').map(({ attributes: { rel, type } }) => `${rel} ${type}`);
  return [
    ...once
      .filter((name) => names.filter((own) => own === name).length !== 1)
      .map((name) => `${kind} ${name}: not one`),
    ...names.filter((name) => !once.includes(name) && !any.includes(name)).map((name) => `${kind} ${name}: unknown`),
    ...repeated(links).map((link) => `${kind}: two links ${link}`),
    ...(instant.test(textAt(element, 'updated')) ? [] : [`${kind}: no instant`]),
    ...(absoluteIri.test(textAt(element, 'id')) ? [] : [`${kind}: no IRI`]),
    ...(linkOf(element, 'alternate') ? [] : [`${kind}: no page`]),
  ];
}

/** What JSON Feed 1.1 does not allow. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text);
  const items: Record<string, unknown>[] = feed.items ?? [];
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(typeof feed.title === 'string' && feed.title !== '' ? [] : ['title']),
    ...(Array.isArray(feed.items) ? [] : ['items']),
    ...(feed.authors.every(({ name }: { name: unknown }) => typeof name === 'string') ? [] : ['authors']),
    ...items.flatMap((item) => [
      ...(typeof item['id'] === 'string' ? [] : ['id']),
      ...(typeof item['content_text'] === 'string' ? [] : ['content_text']),
      ...(instant.test(String(item['date_modified'])) ? [] : ['date_modified']),
    ]),
    ...repeated(items.map(({ id }) => String(id))).map((id) => `two items ${id}`),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, place) => values.indexOf(value) !== place);
}

function linkOf(element: Element, rel: string): string | null | undefined {
  return childrenOf(element, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child): child is Element => child.type === 'element' && child.name === name);
}

function textAt(element: Element, name: string): string {
  const [child] = childrenOf(element, name);
  return (child?.children ?? []).map((part) => ('value' in part ? part.value : '')).join('');
}
