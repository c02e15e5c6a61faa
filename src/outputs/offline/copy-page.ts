import { posix } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { listElements, type PageElement } from '../../base-path/page-elements.ts';
import { type CopiedSite, toCopyAddress } from './copy-address.ts';
import { copyText } from './copy-text.ts';
import { applyEdits, type PageEdit, readAttribute, replaceAttribute, replaceElement } from './page-edits.ts';

/** Which state of the site was copied. */
export interface CopiedState {
  /** The number of its data. */
  readonly version: string;
}

/** Attributes that hold an address. `data-path` says to a program where a page is on its host, and stays. */
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'poster', 'xlink:href']);
/** Links of the head that lead to what is not in the copy, or that browsers refuse from a disk. */
const headLinks: ReadonlySet<string> = new Set(['search', 'alternate', 'preload', 'modulepreload', 'manifest']);

/**
 * A page as it stands in the copy: its addresses relative, its programs those of the copy, without what is marked `data-offline`, and with
 * what it is at its foot. Throws where a program of the page has no like in the copy: its buttons would be dead.
 *
 * @param path Of the page within the site; it has the same within the copy.
 */
export function copyPage(html: string, path: string, site: CopiedSite, state: CopiedState): string {
  const elements = listElements(html);
  const edits = elements.flatMap((element) => [
    ...leaveOut(element, site),
    ...copyAddresses(element, path, site),
    ...copyPolicy(element),
    ...(element.tagName === 'footer' ? tellCopy(element, path, site, state) : []),
  ]);
  return applyEdits(html, [...edits, ...copyPrograms(elements, path)]);
}

function leaveOut(element: PageElement, { origin }: CopiedSite): PageEdit[] {
  const mark = readAttribute(element, 'data-offline');
  const isOut = mark === 'left-out' || (mark === 'with-domain' && origin === '');
  const rels = element.tagName === 'link' ? (readAttribute(element, 'rel') ?? '').split(/\s+/u) : [];
  return isOut || rels.some((rel) => headLinks.has(rel)) ? replaceElement(element) : [];
}

function copyAddresses(element: PageElement, path: string, site: CopiedSite): PageEdit[] {
  const leadsOn = readAttribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
  return element.attrs.flatMap(({ prefix, name: local, value }) => {
    const name = prefix ? `${prefix}:${local}` : local;
    const copied = addressed.has(name)
      ? toCopyAddress(value, path, site)
      : name === 'srcset'
        ? copySourceSet(value, path, site)
        : leadsOn && name === 'content'
          ? value.replace(/(url=)(.*)$/iu, (_, before, address) => before + (toCopyAddress(address, path, site) ?? ''))
          : value;
    return copied === value ? [] : replaceAttribute(element, name, copied);
  });
}

function copySourceSet(value: string, path: string, site: CopiedSite): string {
  return value.replace(
    /(^|,\s*)(\/\S*)/gu,
    (_, before, address) => before + (toCopyAddress(address, path, site) ?? ''),
  );
}

/** From a disk some browsers hold no file to be of the page's own origin. */
function copyPolicy(element: PageElement): PageEdit[] {
  if (readAttribute(element, 'http-equiv')?.toLowerCase() !== 'content-security-policy') return [];
  const policy = readAttribute(element, 'content') ?? '';
  return replaceAttribute(element, 'content', policy.replaceAll("'self'", "'self' file:"));
}

/** What the copy is, and where the page is found on the live site. */
function tellCopy(
  element: PageElement,
  path: string,
  { base, origin }: CopiedSite,
  { version }: CopiedState,
): PageEdit[] {
  const start = element.sourceCodeLocation?.startTag?.endOffset;
  if (start === undefined) return [];
  const address = `${origin}${base}${path.replace(/(^|\/)index\.html$/u, '$1')}`;
  const live = origin === '' ? [] : [`${copyText.live}：`, h('a', { href: address }, address)];
  return [
    { start, end: start, text: toHtml(h('p', { className: 'offline-copy' }, [copyText.note(version), ...live])) },
  ];
}

/** Modules are not run from a disk; the programs of the elements that name one are, each bundled into one script. */
function copyPrograms(elements: readonly PageElement[], path: string): PageEdit[] {
  const modules = elements.filter((element) => readAttribute(element, 'type') === 'module');
  const names = [...new Set(elements.flatMap((element) => readAttribute(element, 'data-program') ?? []))];
  if (modules.length !== names.length) {
    throw new Error(`${path}: ${modules.length} module scripts, data-program: ${names.join(', ')}`);
  }
  const [first, ...others] = modules;
  const scripts = names.map((name) => {
    const src = posix.relative(posix.dirname(path), `programs/${name}.js`);
    return toHtml(h('script', { src, defer: true }));
  });
  return [...(first ? replaceElement(first, scripts.join('')) : []), ...others.flatMap((one) => replaceElement(one))];
}
