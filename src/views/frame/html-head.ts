import type { CountedText } from './counted.ts';
import { toPubDate } from './format-date.ts';
import type { PageHead } from './page-head.ts';
import { pagePolicy } from './page-policy.ts';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';
import { siteSections } from './site-sections.ts';
import { cardFile, cardSize, toCardText } from './social-card.ts';

/** The contents of `<head>`. */
export interface HtmlHead {
  readonly title: string;
  readonly canonical: string | null;
  readonly policy: string;
  readonly tags: readonly { readonly name: string; readonly content: string; readonly of?: string }[];
  /** What is shown of the page where somebody shares it (Open Graph). */
  readonly shared: readonly SharedTag[];
}

/** A tag of Open Graph is named by `property`, as RDFa has it; that of X by `name`. */
type SharedTag = Omit<HtmlHead['tags'][number], 'name'> & { readonly property?: string; readonly name?: string };

export function toHtmlHead(head: PageHead, site: SiteIdentity): HtmlHead {
  const canonical = site.domain ? absoluteUrl(site, head.standsFor ?? head.url) : null;
  return {
    title: head.url === '/' ? `${site.name}：${site.tagline}` : `${head.title} - ${site.name}`,
    canonical,
    policy: pagePolicy,
    tags: [...siteTags(site), ...(head.isSectionPage ? sectionTags(head) : contentTags(head, canonical))],
    shared: isShared(head) ? known(sharedTags(head, site, canonical)).map(toShared) : [],
  };
}

/** The page for what is not there stands at every address and has none of its own; one that only leads to another is not shared. */
function isShared({ url, standsFor }: PageHead): boolean {
  return url.endsWith('/') && standsFor === null;
}

/** The page and its card can only be named by whole addresses: without a domain nothing is said of either. */
function sharedTags(head: PageHead, site: SiteIdentity, canonical: string | null) {
  const card = canonical === null ? null : toCardText(head, site);
  return {
    'og:site_name': site.name,
    'og:locale': 'zh_CN',
    'og:type': head.isSectionPage || head.url === '/' ? 'website' : 'article',
    'og:title': head.title,
    'og:description': head.description,
    'og:url': canonical,
    'og:image': canonical && `${canonical}${cardFile}`,
    'og:image:type': canonical && 'image/png',
    'og:image:width': canonical && String(cardSize.width),
    'og:image:height': canonical && String(cardSize.height),
    'og:image:alt': card,
    'twitter:card': canonical && 'summary_large_image',
  };
}

function toShared({ name, ...tag }: Tag): SharedTag {
  return name.startsWith('og:') ? { property: name, ...tag } : { name, ...tag };
}

type Tag = HtmlHead['tags'][number];

function siteTags(site: SiteIdentity): Tag[] {
  return known({ SiteName: site.name, SiteDomain: site.domain, SiteIDCode: site.siteIdCode });
}

function sectionTags(head: PageHead): Tag[] {
  const section = head.section ? siteSections[head.section] : null;
  return known({
    description: head.description,
    ColumnName: section?.name ?? head.heading,
    ColumnDescription: head.description.text,
    ColumnKeywords: head.keywords.join(',') || (section?.name ?? head.heading),
    ColumnType: section?.type ?? null,
  });
}

function contentTags(head: PageHead, canonical: string | null): Tag[] {
  return known({
    ArticleTitle: head.title,
    PubDate: head.date?.published ? toPubDate(head.date.published) : null,
    ContentSource: head.contentSource,
    Keywords: head.keywords.join(',') || null,
    Description: head.description,
    Url: canonical,
  });
}

function known(values: Readonly<Record<string, string | CountedText | null>>): Tag[] {
  return Object.entries(values).flatMap(([name, content]): Tag[] => {
    if (content === null || content === '') return [];
    if (typeof content === 'string') return [{ name, content }];
    return [{ name, content: content.text, ...(content.of === '' ? {} : { of: content.of }) }];
  });
}
