import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface BuiltElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and all that is in it. */
  readonly text: string;
}

/** A page of the built site. */
export interface BuiltPage {
  /** Address under the site's root, as `/tasks/suzhou-2017/18-2/` or `/404.html`. */
  readonly url: string;
  /** Path of the file. */
  readonly file: string;
  readonly bytes: number;
  readonly elements: readonly BuiltElement[];
}

/** Every HTML page under the folder, in the order of their addresses. */
export function readBuiltSite(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const html = readFileSync(join(folder, path));
      const elements = readElements(html.toString('utf8'));
      const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
      return { url, file: join(folder, path), bytes: html.length, elements };
    });
}

/** Every element of a page, in order. */
export function readElements(html: string): BuiltElement[] {
  const elements: BuiltElement[] = [];
  collectElements(parse(html), elements);
  return elements;
}

/** Returns the text of the node. */
function collectElements(node: DefaultTreeAdapterTypes.Node, found: BuiltElement[]): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (!('tagName' in node)) return node.childNodes.map((child) => collectElements(child, found)).join('');
  const place = found.length;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  found.push({ tag: node.tagName, attributes, text: '' });
  const text = node.childNodes.map((child) => collectElements(child, found)).join('');
  found[place] = { tag: node.tagName, attributes, text };
  return text;
}

/** Content of `<meta name=…>`, null where the page has none. */
export function metaContent(page: BuiltPage, name: string): string | null {
  return (
    page.elements.find(({ tag, attributes }) => tag === 'meta' && attributes['name'] === name)?.attributes['content'] ??
    null
  );
}

/** The first twenty of what was found, and how many more there are: enough to mend, short enough to read. */
export function firstOf(problems: readonly string[]): string[] {
  const more = problems.length - 20;
  return more > 0 ? [...problems.slice(0, 20), `and ${more} more`] : [...problems];
}
