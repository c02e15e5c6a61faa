import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { copyText } from './copy-text.ts';

/**
 * What a reader opens first, beside the folder of the copy. Opened from within the archive it stays and says what to do; else its
 * program leads on at once.
 */
export function renderFirstPage(siteName: string): string {
  const { folder, title, open, unpack } = copyText;
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title(siteName)),
    ]),
    h('body', [
      h('h1', title(siteName)),
      h('p', [h('a', { href: `${folder}/index.html` }, open)]),
      h('p', unpack),
      h('script', { src: `${folder}/${firstProgram.path}` }),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** Runs only where it was unpacked with the rest. */
export const firstProgram = {
  path: 'programs/open.js',
  code: "location.replace(new URL('../index.html', document.currentScript.src).href);\n",
} as const;
