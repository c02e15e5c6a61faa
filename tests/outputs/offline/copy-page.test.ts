import { expect, test } from 'vitest';
import { copyPage } from '../../../src/outputs/offline/copy-page.ts';

const paths = ['index.html', 'tasks/index.html', 'tasks/a-1/index.html', 'site/a.png', 'site/b.png', 'display.js'];
const site = { base: '/', origin: '', files: new Map(paths.map((path) => [path, path])) };
const state = { version: '2030.3.1+0123456789ab' };
const copy = (html: string, path = 'tasks/index.html', origin = '') => copyPage(html, path, { ...site, origin }, state);

test('addresses of every kind are relative, and the rest of the page is as it was', () => {
  expect(
    copy(
      `<p title="/tasks/">路径 /tasks/ 与 <code>href="/tasks/"</code> &amp; <A class=x HREF='/tasks/a-1/?a=1&amp;b="2"#s' data-path="/tasks/">甲</A><img src=/site/a.png srcset="/site/a.png 1x, /site/b.png 2x"><script src="/display.js"></script><form action="/tasks/"></form><svg><use xlink:href="/site/a.png#x"/></svg>`,
    ),
  ).toBe(
    `<p title="/tasks/">路径 /tasks/ 与 <code>href="/tasks/"</code> &amp; <A class=x href="a-1/index.html?a=1&amp;b=&quot;2&quot;#s" data-path="/tasks/">甲</A><img src="../site/a.png" srcset="../site/a.png 1x, ../site/b.png 2x"><script src="../display.js"></script><form action="index.html"></form><svg><use xlink:href="../site/a.png#x"/></svg>`,
  );
});

test('a page that leads on leads to a file', () => {
  expect(copy(`<meta http-equiv="refresh" content="0; url=/tasks/a-1/#4">`, 'x/index.html')).toBe(
    `<meta http-equiv="refresh" content="0; url=../tasks/a-1/index.html#4">`,
  );
});

test('a link to what is not in the copy has no address, or that of the live site', () => {
  expect(copy('<a href="/feed.xml">订阅</a>')).toBe('<a >订阅</a>');
  expect(copy('<a href="/feed.xml">订阅</a>', 'index.html', 'https://jiangzhou.example')).toBe(
    '<a href="https://jiangzhou.example/feed.xml">订阅</a>',
  );
});

test('what is marked is left out, with all that is in it', () => {
  const html =
    '<link rel="alternate" href="/feed.xml"><link rel=preload as=fetch href="/x"><link rel="canonical" href="https://jiangzhou.example/"><p data-offline="left-out"><a href="/tasks/">甲</a></p><button data-offline="with-domain">乙</button>';
  const kept = '<link rel="canonical" href="https://jiangzhou.example/">';
  expect(copy(html)).toBe(kept);
  expect(copy(html, 'index.html', 'https://jiangzhou.example')).toBe(
    `${kept}<button data-offline="with-domain">乙</button>`,
  );
});

test('programs are those of the copy; one that the copy has not is no page of it', () => {
  const html =
    '<p data-program="list"></p><script type="module" src="/_astro/a.js"></script><p data-program="citation"></p><script type="module" src="/_astro/b.js"></script><script type="application/json">{"a":"/tasks/"}</script>';
  expect(copy(html)).toBe(
    '<p data-program="list"></p><script src="../programs/list.js" defer></script><script src="../programs/citation.js" defer></script><p data-program="citation"></p><script type="application/json">{"a":"/tasks/"}</script>',
  );
  expect(() => copy('<script type="module" src="/_astro/a.js"></script>')).toThrow(/tasks\/index\.html/u);
});

test('the policy lets files of the disk in, and nothing else', () => {
  expect(copy(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`)).toContain(
    `content="default-src 'none'; script-src 'self' file:"`,
  );
});

test('the foot says what it is, of which state, and where the page lives', () => {
  const html = '<footer class="site-footer"><p>甲</p></footer>';
  expect(copy(html)).toMatch(
    /^<footer class="site-footer"><p class="offline-copy">[^<]*2030\.3\.1\+0123456789ab[^<]*<\/p>/u,
  );
  expect(copy(html, 'tasks/index.html', 'https://jiangzhou.example')).toContain(
    '<a href="https://jiangzhou.example/tasks/">https://jiangzhou.example/tasks/</a>',
  );
});
