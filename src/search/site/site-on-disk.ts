/** Takes the place of `live-site.ts` in an offline copy: a page that was opened from a disk can read no file, but run scripts. */
import type { SiteAccess } from './site-access.ts';

declare global {
  /** What scripts that hold a file have brought, by its path within the site: its text, or its bytes as Base64. */
  var mingzhangFiles: Record<string, { readonly text: string } | { readonly base64: string }> | undefined;
}

const { BASE_URL: base, SITE: origin } = import.meta.env;
/** A program stands in a folder at the top of the copy. */
const root = new URL(
  '..',
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href,
);

const onDisk: SiteAccess = {
  async read(address) {
    const path = address.slice(base.length);
    if (globalThis.mingzhangFiles?.[path] === undefined) await runScript(new URL(`${path}.js`, root).href);
    const file = globalThis.mingzhangFiles?.[path];
    if (file === undefined) throw new Error(address);
    // Who asked keeps what is made of it.
    delete globalThis.mingzhangFiles?.[path];
    return new Response('text' in file ? file.text : Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0)));
  },
  toHref(address) {
    if (!address.startsWith(base)) return address;
    const [path = ''] = address.split(/[?#]/u, 1);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return new URL(`./${file.slice(base.length)}${address.slice(path.length)}`, root).href;
  },
  get path() {
    return base + location.pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/u, '$1');
  },
  origin,
};

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
    script.remove();
  });
}

export { onDisk as site };
