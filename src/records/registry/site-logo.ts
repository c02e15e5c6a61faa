import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { isMissing } from '../content-file.ts';
import { explainSystemError } from '../system-error.ts';

/** What site.yaml may name as the site's sign: a file of the folder registry. */
export const logoName = /^[a-z0-9][a-z0-9_-]*\.(?:svg|png|webp)$/u;

/** It is loaded with every page. */
const largest = 100 * 1024;

const signatures: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  '.png': (bytes) => toLatin(bytes).startsWith('\u0089PNG\r\n\u001a\n'),
  '.webp': (bytes) => /^RIFF.{4}WEBP/su.test(toLatin(bytes)),
  '.svg': (bytes) => rootOf(bytes)?.name === 'svg',
};

/** A file that is to stand at the head of every page, or why it cannot. */
export type SiteLogo = { readonly bytes: Uint8Array } | { readonly fault: string };

/**
 * Reads `<root>/registry/<name>`. A browser that opens an SVG by itself runs what it holds, so one with a program or with
 * anything from elsewhere is refused. `fault` says in Chinese what is wrong and how it is mended.
 */
export async function readSiteLogo(root: string, name: string): Promise<SiteLogo> {
  try {
    const bytes = await readFile(join(root, 'registry', name));
    const fault = findFault(bytes, extname(name));
    return fault === null ? { bytes } : { fault: `${name} ${fault}` };
  } catch (error) {
    if (isMissing(error)) return { fault: `registry/ 里没有 ${name}。请把图片放进去，或把 logo 留空` };
    const explanation = explainSystemError(error);
    if (explanation === null) throw error;
    return { fault: `读不到 registry/${name}：${explanation}` };
  }
}

function findFault(bytes: Uint8Array, extension: string): string | null {
  if (bytes.length > largest) {
    return `有 ${Math.ceil(bytes.length / 1024)} KB，每一页都要载入，应不超过 ${largest / 1024} KB。请缩小后再放`;
  }
  if (!signatures[extension]?.(bytes))
    return `的内容不是 ${extension.slice(1).toUpperCase()} 图片。请另存为这种格式，或改扩展名`;
  const active = extension === '.svg' ? findActive(rootOf(bytes)) : null;
  return active && `里有“${active}”，浏览器会运行它或从别处取东西。请导出为不带脚本和外部链接的 SVG，或用 PNG`;
}

function rootOf(bytes: Uint8Array): Element | undefined {
  try {
    const tree: Root = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return tree.children.find((node) => node.type === 'element');
  } catch {
    return undefined;
  }
}

/** The first thing in it that is more than a drawing. */
function findActive(element: Element | undefined): string | null {
  if (element === undefined) return null;
  const name = element.name.replace(/^.*:/u, '').toLowerCase();
  if (['script', 'foreignobject', 'iframe', 'handler', 'set', 'animate'].includes(name)) return `<${element.name}>`;
  for (const [key, value] of Object.entries(element.attributes)) {
    const isEvent = /^on/iu.test(key);
    const leadsAway = /(?:^|:)(?:href|src)$/iu.test(key) && !/^(?:#|data:image\/(?:png|jpeg|webp);)/u.test(value ?? '');
    if (isEvent || leadsAway || isForeign(value ?? '')) return key;
  }
  for (const child of element.children) {
    const found =
      child.type === 'element' ? findActive(child) : child.type === 'text' && isForeign(child.value) ? '@import' : null;
    if (found !== null) return found;
  }
  return null;
}

/** A style that fetches something. */
function isForeign(style: string): boolean {
  return /@import|url\(\s*["']?(?!#|data:image\/)[^)]/iu.test(style);
}

function toLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16));
}
