import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { splitLeadingIdentifier } from '../mdast/identifier.ts';
import { isLineBreak, toPhraseText } from '../mdast/table-grid.ts';
import { ownPhrases } from '../mdast/text-stream.ts';
import { isInGlossary } from '../records/glossary.ts';
import type { WantedTerm } from '../records/links/term-places.ts';
import type { OutlineBlock } from '../records/source/outline.ts';
import { type AddressedSentence, markSentences } from './mark-sentences.ts';
import { markTerms } from './mark-terms.ts';
import { type MessagesByAnchor, withMessages } from './render-messages.ts';
import { renderTable } from './render-table.ts';

/** A document is untrusted input: what is not plain text with headings, tables and links does not become HTML. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? [])
    .filter((name) => !['img', 'input', 'picture', 'source'].includes(name))
    .concat('button', 'caption'),
  attributes: {
    ...defaultSchema.attributes,
    '*': ['id', 'className', 'title', 'tabIndex', 'ariaLabel'],
    a: ['href', 'className', 'ariaLabel'],
    button: ['type', 'className', 'popoverTarget'],
    section: ['className', 'ariaLabel', 'tabIndex'],
    td: ['rowSpan', 'colSpan', 'id', 'className', 'dataLabel'],
    th: ['rowSpan', 'colSpan', 'scope', 'id', 'className'],
  },
};

/**
 * A document's blocks as HTML: headings one level below the page's own, every block and row with its anchor, merged
 * cells merged. `links` has the address of a row's task by the row's anchor; the terms open the notes that stand beside
 * the body, except in a glossary itself. Messages to the editor stand beside what they are about; by the anchor of a paragraph,
 * its sentences that have an address of their own.
 */
export function renderBody(
  outline: readonly OutlineBlock[],
  links: ReadonlyMap<string, string>,
  terms: readonly WantedTerm[] = [],
  messages: MessagesByAnchor = new Map(),
  sentences: ReadonlyMap<string, readonly AddressedSentence[]> = new Map(),
): string {
  const children = outline.flatMap((block) => {
    const rendered = markSentences(renderBlock(block, links), sentences.get(block.anchor) ?? []);
    const marked = isInGlossary(block) ? rendered : markTerms(rendered, terms);
    return messages.size === 0 ? [marked] : withMessages(marked, block.anchor, messages);
  });
  const root: Root = { type: 'root', children };
  return toHtml(withoutRelativeLinks(sanitize(root, schema)));
}

function renderBlock(block: OutlineBlock, links: ReadonlyMap<string, string>): RootContent {
  if (block.type === 'table') return renderTable(block, links);
  if (block.type === 'heading') return renderHeading(block);
  return block.type === 'paragraph' ? renderParagraph(block) : renderOther(block);
}

/** The printed title stands in the text as a paragraph, because the page already has it as its heading. */
function renderHeading({ node, depth, anchor }: Extract<OutlineBlock, { type: 'heading' }>): Element {
  const children = toPhrases(ownPhrases(node));
  if (depth === 1) return element('p', { id: anchor, className: ['printed-title'] }, children);
  return element(`h${Math.min(depth, 6)}`, { id: anchor }, children);
}

function renderParagraph({ node, anchor, lead }: Extract<OutlineBlock, { type: 'paragraph' }>): Element {
  const own = ownPhrases(node);
  const [first, second, ...rest] = own;
  const isMarked = lead?.id && second?.type === 'text';
  const phrases =
    isMarked && first ? [first, { ...second, value: splitLeadingIdentifier(second.value).text }, ...rest] : own;
  return element('p', { id: anchor, ...(isMarked ? { className: ['work-item'] } : {}) }, toPhrases(phrases));
}

/** A list, a quotation or anything else that no official document is expected to hold. */
function renderOther({ node, anchor }: Extract<OutlineBlock, { type: 'other' }>): Element {
  const root = toHast({ type: 'root', children: [node] }, { handlers });
  const children = 'children' in root ? root.children : [root];
  return element('div', { id: anchor }, children as ElementContent[]);
}

function toPhrases(phrases: readonly PhrasingContent[]): ElementContent[] {
  const hast = toHast({ type: 'paragraph', children: [...phrases] }, { handlers });
  return hast.type === 'element' ? hast.children : [];
}

/** HTML inside a document is shown as the characters that it is written with, and never run; a picture as its words. */
function toText(_state: unknown, node: PhrasingContent): ElementContent {
  return isLineBreak(node) ? element('br', {}, []) : { type: 'text', value: toPhraseText(node) };
}

const handlers = { html: toText, image: toText, imageReference: toText, footnoteReference: toText };

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A link that a document gives without its site leads nowhere here; its words stay. */
function withoutRelativeLinks(root: Nodes): Nodes {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element' && node.tagName === 'a' && !isWhole(String(node.properties['href'] ?? ''))) {
      delete node.properties['href'];
    }
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return root;
}

/** An address with its site, a path of this one, or a place on the page. */
function isWhole(href: string): boolean {
  return /^(?:https?:|mailto:|[#/])/u.test(href);
}
