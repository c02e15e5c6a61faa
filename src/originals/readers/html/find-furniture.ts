import { dropBlanks } from '../../../characters/blank.ts';
import type { Aside } from '../../extract.ts';
import {
  ancestorsOf,
  attributeOf,
  findMarkup,
  isBlockElement,
  type MarkupElement,
  type MarkupParent,
} from './markup.ts';
import { measurePage, type PageMeasure, type PageMeasures, type TitleLine } from './measure-page.ts';
import { childElements, textWithin } from './shown-markup.ts';

type FurnitureKind = Extract<Aside['kind'], 'header' | 'footer' | 'navigation'>;

/** A page as its reader takes it apart. */
export interface TakenApart {
  /** What kind of furniture an element is with all that is in it; null where it is text, or holds text. */
  readonly furnitureOf: (element: MarkupElement) => FurnitureKind | null;
  readonly isGrid: (table: MarkupElement) => boolean;
  /** True for what stands before the part of the page that holds most of its sentences and tables. */
  readonly isBeforeCore: (element: MarkupElement) => boolean;
}

interface PageShape {
  readonly measures: PageMeasures;
  readonly whole: PageMeasure;
  /** The smallest part of the page that holds most of its sentences and tables; null where it has none. */
  readonly core: MarkupElement | null;
  /** The core and what holds it: none of these is furniture. */
  readonly holders: ReadonlySet<MarkupElement>;
  readonly titleHolders: ReadonlySet<MarkupElement>;
  readonly beforeCore: ReadonlySet<MarkupElement>;
}

/** So much of what a page says stands in its core. */
const shareOfCore = 0.6;
/** A page that keeps less text than this has been taken for furniture as a whole. */
const leastText = 40;

/**
 * Tells the text of a page from what a site puts around it, by structure: elements that HTML has for that, blocks that are
 * mostly links, the site's own imprint. What is in doubt is text: sentences, tables, the title and named facts stay.
 */
export function findFurniture(root: MarkupParent): TakenApart {
  const body = findMarkup(root, 'body');
  const measures = measurePage(root);
  if (body === null) return { furnitureOf: () => null, isGrid: measures.isGrid, isBeforeCore: () => false };
  const shape = shapeOf(root, body, measures);
  const kinds = collect(body, (element) => judgeFurniture(element, shape));
  const taken = [...kinds.keys()].reduce((sum, element) => sum + measures.of(element).text, 0);
  const isAllTaken = shape.whole.text - taken < leastText;
  return {
    furnitureOf: (element) => (isAllTaken ? null : (kinds.get(element) ?? null)),
    isGrid: measures.isGrid,
    isBeforeCore: (element) => shape.beforeCore.has(element),
  };
}

/** The topmost elements that are furniture. */
function collect(body: MarkupElement, judge: (element: MarkupElement) => FurnitureKind | null) {
  const kinds = new Map<MarkupElement, FurnitureKind>();
  const open = [body];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const kind = element === body ? null : judge(element);
    if (kind !== null) kinds.set(element, kind);
    else for (const child of childElements(element)) open.push(child);
  }
  return kinds;
}

function shapeOf(root: MarkupParent, body: MarkupElement, measures: PageMeasures): PageShape {
  const core = findCore(body, measures);
  const title = findTitle(root, measures.titleLines);
  const holders = core === null ? [body] : [core, ...ancestorsOf(core)];
  return {
    measures,
    whole: measures.of(body),
    core,
    holders: new Set(holders),
    titleHolders: new Set(title === null ? [] : [title.holder, ...ancestorsOf(title.holder)]),
    beforeCore: new Set(core === null ? [] : elementsBefore(holders)),
  };
}

function findCore(body: MarkupElement, { of, isGrid }: PageMeasures): MarkupElement | null {
  const weigh = (element: MarkupElement) => of(element).prose + of(element).gridText;
  const whole = weigh(body);
  if (whole === 0) return null;
  let core = body;
  for (;;) {
    const inner = childElements(core).find((child) => isBlockElement(child) && weigh(child) >= whole * shareOfCore);
    if (inner === undefined || isGrid(inner)) return core;
    core = inner;
  }
}

/** The earlier neighbours of the core and of what holds it; what stands in them is before the core as well. */
function elementsBefore(holders: readonly MarkupElement[]): MarkupElement[] {
  return holders.flatMap((holder) => {
    const parent = holder.parentNode;
    if (parent === null) return [];
    const children = childElements(parent);
    return children.slice(0, children.indexOf(holder));
  });
}

/** The line that the page itself calls its title, or its first heading. */
function findTitle(root: MarkupParent, lines: readonly TitleLine[]): TitleLine | null {
  const named = dropBlanks(textWithin(findMarkup(root, 'title')));
  const alike = lines.filter(({ text }) => named !== '' && text.length >= 8 && named.startsWith(text));
  const found = alike.find(({ isHeading }) => isHeading) ?? alike.at(-1);
  return found ?? lines.find(({ isHeading }) => isHeading) ?? null;
}

function judgeFurniture(element: MarkupElement, shape: PageShape): FurnitureKind | null {
  const measure = shape.measures.of(element);
  if (measure.text === 0 || shape.holders.has(element) || !isBlockElement(element)) return null;
  if (measure.grids > 0 || shape.titleHolders.has(element)) return null;
  const kind = kindByElement(element);
  if (kind !== null && measure.prose * 4 <= shape.whole.prose) return kind;
  if (isImprint(measure, shape.whole)) return 'footer';
  if (measure.prose > 0 || measure.pairs > 1 || isMostOf(measure, shape.whole)) return null;
  const named = kindByName(element);
  const { core } = shape;
  const isOutside = () => core !== null && !ancestorsOf(element).includes(core);
  const isNamed = named === 'navigation' ? measure.text <= shortest || isOutside() : named !== null && isOutside();
  if (isNamed && !isSigned(element, measure)) return named;
  return isManyLinks(measure) || (isHalfLinks(measure) && isOutside()) ? 'navigation' : null;
}

/** In the middle of a text a name makes only something short furniture, and nothing a head or a foot. */
const shortest = 80;

/** What ends in a day, without a link: the foot of a letter, whatever the site calls it. */
function isSigned(element: MarkupElement, { linked }: PageMeasure): boolean {
  return linked === 0 && /年\s*[\d一二三四五六七八九十]{1,3}\s*月/u.test(textWithin(element));
}

/** More than half of the page's text that is no link. */
function isMostOf(part: PageMeasure, whole: PageMeasure): boolean {
  return (part.text - part.linked) * 2 > whole.text - whole.linked;
}

const kindsByTag: Readonly<Record<string, FurnitureKind>> = {
  nav: 'navigation',
  aside: 'navigation',
  search: 'navigation',
  header: 'header',
  footer: 'footer',
};
const kindsByRole: Readonly<Record<string, FurnitureKind>> = {
  navigation: 'navigation',
  complementary: 'navigation',
  search: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
};

/** What HTML says of the element; a head or foot of an article is the article's. */
function kindByElement(element: MarkupElement): FurnitureKind | null {
  const kind = kindsByTag[element.tagName] ?? kindsByRole[attributeOf(element, 'role') ?? ''] ?? null;
  const isOfArticle = () => ancestorsOf(element).some(({ tagName }) => tagName === 'article' || tagName === 'main');
  return kind !== null && kind !== 'navigation' && isOfArticle() ? null : kind;
}

/** The lines in which a site tells of itself, with little else around them. */
function isImprint({ marks, markText, text, prose }: PageMeasure, whole: PageMeasure): boolean {
  return marks > 0 && text - markText <= 400 && prose * 10 <= whole.prose && text * 2 <= whole.text;
}

const names: readonly (readonly [kind: FurnitureKind, names: ReadonlySet<string>])[] = [
  ['footer', new Set('foot footer bottom copyright copy beian'.split(' '))],
  ['header', new Set('header top topbar banner logo masthead'.split(' '))],
  [
    'navigation',
    new Set(
      (
        'nav navi navbar menu submenu sidebar crumb crumbs breadcrumb breadcrumbs position location dqwz wzdh share ' +
        'print tools toolbar search friend friendlink yqlj prevnext pager pagination related xgxx qrcode ewm gotop backtop wza ' +
        'accessibility login language fontsize'
      ).split(' '),
    ),
  ],
];

/** What a site calls the element: header, bread-crumb, footBox. */
function kindByName(element: MarkupElement): FurnitureKind | null {
  const printed = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  const words = printed
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z]+/u)
    // Share buttons come from services, which name theirs: bdsharebuttonbox, share_qq.
    .map((word) => (/^(?:bd)?share/u.test(word) ? 'share' : word));
  return names.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? null;
}

/** Three links or more that are most of a block. */
function isManyLinks({ text, linked, links }: PageMeasure): boolean {
  return links >= 3 && linked * 10 >= text * 6;
}

/** Beside the text, one link is enough; a link to the source of the text is part of what is said of it. */
function isHalfLinks({ text, linked, pairs }: PageMeasure): boolean {
  return pairs === 0 && linked > 0 && linked * 2 >= text;
}
