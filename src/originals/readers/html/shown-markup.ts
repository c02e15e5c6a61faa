import { attributeOf, isMarkupElement, type MarkupElement, type MarkupParent, styleOf } from './markup.ts';
import { walkMarkup } from './walk-markup.ts';

/** What no browser prints, whatever stands in it. A page that runs its scripts shows no `noscript`. */
const unprinted = new Set(
  'base basefont bgsound datalist head link meta noembed noframes noscript param rp script source style template title track'.split(
    ' ',
  ),
);

/** True for an element that is no text of the page at all: scripts, styles, what stands in for a missing feature. */
export function isUnprinted({ tagName, namespaceURI }: MarkupElement): boolean {
  return unprinted.has(tagName) && !namespaceURI.endsWith('svg');
}

/** True for an element that the page itself hides; its text is there and no reader sees it. */
export function isHiddenMarkup(element: MarkupElement): boolean {
  const style = styleOf(element);
  if (attributeOf(element, 'hidden') !== null) return true;
  if (/(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/u.test(style)) return true;
  if (element.tagName === 'input') return attributeOf(element, 'type')?.toLowerCase() === 'hidden';
  return element.tagName === 'dialog' && attributeOf(element, 'open') === null;
}

/** What a form shows of itself: the words on a button, in a field, the option that is chosen; null for any other element. */
export function controlText(element: MarkupElement): string | null {
  if (element.tagName === 'select') return textWithin(chosenOption(element));
  if (element.tagName !== 'input') return null;
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  if (['checkbox', 'radio', 'image', 'file', 'color', 'range', 'password'].includes(type)) return '';
  return attributeOf(element, 'value') || attributeOf(element, 'placeholder') || '';
}

export function optionsOf(select: MarkupElement): MarkupElement[] {
  const options: MarkupElement[] = [];
  walkMarkup(select, {
    text: () => undefined,
    enter: (element) => {
      if (element.tagName === 'option') options.push(element);
      return true;
    },
    leave: () => undefined,
  });
  return options;
}

function chosenOption(select: MarkupElement): MarkupElement | null {
  const options = optionsOf(select);
  return options.find((option) => attributeOf(option, 'selected') !== null) ?? options[0] ?? null;
}

/** The text below an element without what is unprinted, one blank for each gap; what is hidden is taken too. */
export function textWithin(root: MarkupParent | null): string {
  if (root === null) return '';
  const pieces: string[] = [];
  walkMarkup(root, {
    text: (value) => pieces.push(value),
    enter: (element) => !isUnprinted(element),
    leave: () => pieces.push(''),
  });
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

/** The elements that stand directly in another one. */
export function childElements(parent: MarkupParent): MarkupElement[] {
  return parent.childNodes.filter(isMarkupElement);
}
