import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SearchField } from '../../search-index/index-format.ts';
import type { SearchBlock } from './search-entry.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page, or a part of it that is a result of its own, shows. */
export interface PagePart {
  /** Id of the part's element; null for the page itself. */
  readonly anchor: string | null;
  /** Its first name; '' where it has none. */
  readonly title: string;
  readonly blocks: readonly SearchBlock[];
}

/**
 * Attributes by which a page says what is searched: its `main` is marked as the body, what the site adds to what documents
 * say as ignored, names and units by field, and a part that is a result of its own as an entry.
 */
const marks = {
  body: 'data-pagefind-body',
  ignore: 'data-pagefind-ignore',
  count: 'data-of',
  field: 'data-search-field',
  entry: 'data-search-entry',
} as const;

/** Where text may not run on; every other element is within a line. */
const blockElements = new Set(
  `address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
   h4 h5 h6 header hr legend li main nav ol option p pre section select summary svg table tbody td text tfoot th thead
   tr ul`.split(/\s+/u),
);

const headingGroups = new Set(['hgroup', 'summary']);

const unseenElements = new Set(['script', 'style', 'template', 'noscript', 'title', 'desc']);

/** The visible text of a built page: the page first, then its parts; none where the page is not searched. */
export function readPage(html: string): PagePart[] {
  const body = findBody(parse(html));
  if (body === null) return [];
  const reader = new PageReader();
  reader.readElement(body, { field: 'body', anchor: null, part: null, isPreformatted: false });
  return reader.close();
}

/** What holds for the text within an element. */
interface Surroundings {
  readonly field: SearchField;
  readonly anchor: string | null;
  readonly part: OpenPart | null;
  /** Whether lines break where the text breaks them: a program's. */
  readonly isPreformatted: boolean;
}

interface OpenPart {
  anchor: string | null;
  readonly blocks: SearchBlock[];
}

class PageReader {
  readonly #page: OpenPart = { anchor: null, blocks: [] };
  readonly #parts: OpenPart[] = [];
  #heading: string | null = null;
  #headingAnchor: string | null = null;
  #text = '';
  #around: Surroundings | null = null;

  readElement(element: Element, outer: Surroundings): void {
    const isBlock = blockElements.has(element.tagName);
    if (isBlock) this.#endBlock();
    if (unseenElements.has(element.tagName) || hasAttribute(element, 'hidden')) return;
    if (isAddedBySite(element)) {
      this.#noteAddedHeading(element);
      return;
    }
    const around = this.#enter(element, outer);
    for (const child of element.childNodes) this.#readNode(child, around);
    this.#noteHeading(element);
    if (isBlock) this.#endBlock();
  }

  close(): PagePart[] {
    this.#endBlock();
    return [this.#page, ...this.#parts].map(({ anchor, blocks }) => ({
      anchor,
      title: blocks.find(({ field }) => field === 'name')?.text ?? '',
      blocks,
    }));
  }

  /** A heading that is not searched, by itself or with what goes with it, names what stands under it all the same. */
  #noteAddedHeading(element: Element): void {
    if (headingGroups.has(element.tagName)) {
      for (const child of element.childNodes) if ('tagName' in child) this.#noteHeading(child);
    } else this.#noteHeading(element);
  }

  #noteHeading(element: Element): void {
    if (!isHeading(element)) return;
    this.#heading = cleanText(textOf(element));
    this.#headingAnchor = attribute(element, 'id');
  }

  #readNode(node: Node, around: Surroundings): void {
    if ('value' in node) {
      const [first = '', ...lines] = around.isPreformatted ? node.value.split('\n') : [node.value];
      this.#addText(first, around);
      for (const line of lines) {
        this.#endBlock();
        this.#addText(line, around);
      }
    } else if ('tagName' in node) this.readElement(node, around);
  }

  #addText(text: string, around: Surroundings): void {
    if (this.#text === '') this.#around = around;
    this.#text += text;
  }

  #enter(element: Element, outer: Surroundings): Surroundings {
    const id = element.tagName === 'main' ? null : attribute(element, 'id');
    const part = hasAttribute(element, marks.entry) ? this.#openPart() : outer.part;
    if (part !== null) part.anchor ??= id;
    const field = (attribute(element, marks.field) as SearchField | null) ?? outer.field;
    const isPreformatted = outer.isPreformatted || element.tagName === 'pre';
    return { field, anchor: id ?? outer.anchor, part, isPreformatted };
  }

  #openPart(): OpenPart {
    const part: OpenPart = { anchor: null, blocks: [] };
    this.#parts.push(part);
    return part;
  }

  #endBlock(): void {
    const text = cleanText(this.#text);
    const around = this.#around;
    this.#text = '';
    this.#around = null;
    if (text === '' || around === null) return;
    const { field, anchor, part } = around;
    const block: SearchBlock = { text, field, anchor: anchor ?? this.#headingAnchor, heading: this.#heading };
    this.#page.blocks.push(block);
    part?.blocks.push(block);
  }
}

function findBody(parent: { readonly childNodes: readonly Node[] }): Element | null {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = hasAttribute(node, marks.body) ? node : findBody(node);
    if (found !== null) return found;
  }
  return null;
}

/** True of what is marked so, of a name before its value, and of a number that the site counts. */
function isAddedBySite(element: Element): boolean {
  if (hasAttribute(element, marks.ignore) || element.tagName === 'dt') return true;
  const isCount = hasAttribute(element, marks.count) && !hasAttribute(element, marks.field);
  return isCount && blockElements.has(element.tagName);
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? textOf(child) : ''))
    .join('');
}

function isHeading({ tagName }: Element): boolean {
  return /^h[2-6]$/u.test(tagName);
}

function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((attribute) => attribute.name === name);
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
