import { type CountedText, counted, joinCounted } from './counted.ts';
import type { PageSource } from './document-facts.ts';
import type { PageHead } from './page-head.ts';
import type { SiteIdentity } from './site-identity.ts';
import { siteSections } from './site-sections.ts';
import { siteText } from './site-text.ts';

/** In pixels; what the platforms that show cards ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The card's file, beside its page's own. */
export const cardFile = 'card.png';

/** What is drawn, in the order in which it is read. */
export interface SocialCard {
  readonly site: string;
  readonly kind: string;
  readonly heading: string;
  /** What the page says first. */
  readonly answer: readonly string[];
  /** The documents that it rests on, with their dates. */
  readonly source: string;
}

/** More of them would not be read on a card. */
const mostSources = 2;

/**
 * All words of a page's card, a line each: they are the text that stands for the picture, and what the picture is drawn
 * from, so that the two cannot differ.
 */
export function toCardText(head: PageHead, site: SiteIdentity): CountedText {
  const section = head.section === null ? site.tagline : siteSections[head.section].name;
  const kind = [...new Set([section, head.eyebrow ?? section])].join(' · ');
  const lines = [counted`${site.name}`, counted`${kind}`, counted`${head.heading}`, ...head.answer, toSource(head)];
  return joinCounted(
    lines.map(({ text, of }) => ({ text: text.replace(/\s+/gu, ' ').trim(), of })),
    '\n',
  );
}

/** Reads what {@link toCardText} wrote; null where it is no such text. */
export function parseCardText(text: string): SocialCard | null {
  const [site, kind, heading, ...rest] = text.split('\n');
  const source = rest.pop();
  if (site === undefined || kind === undefined || heading === undefined || source === undefined) return null;
  return { site, kind, heading, answer: rest.filter((line) => line !== ''), source };
}

function toSource({ date, sources }: PageHead): CountedText {
  const named = sources.slice(0, mostSources).map(toNamed);
  if (named.length === 0) return counted`${siteText.noBasis}`;
  const more = sources.length > mostSources ? siteText.moreSources : '';
  const label = date === null ? siteText.basis : siteText.source;
  return counted`${date === null ? '' : `${date.said} · `}${label}：${joinCounted(named, '；')}${more}`;
}

function toNamed({ name, of, dated }: PageSource): CountedText {
  return { text: `${name}${dated === undefined ? '' : `（${dated}）`}`, of: of ?? '' };
}
