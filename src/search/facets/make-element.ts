import { site } from '../site/live-site.ts';

/** An element with properties and children; text goes in as text and is never read as HTML. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A link to an address of the site. */
export function makeLink(address: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return makeElement('a', { href: site.toHref(address) }, ...children);
}

/** The element that the page is built with. Throws where the page and its script do not belong together. */
export function findElement<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`#${id}`);
  return element;
}
