import { expect, test } from 'vitest';
import { planCopy, scriptOf } from '../../../src/outputs/offline/copied-files.ts';

test('what only a host reads is left out', () => {
  const kept = ['index.html', 'data/tasks.json', 'data/mingzhang.sqlite', 'display.js', '_astro/site.css', 'CNAME'];
  const left = ['404.html', '_headers', '_redirects', 'robots.txt', 'sitemap-0.xml', 'sitemap-index.xml', '.nojekyll'];
  const deep = [
    'originals/.htaccess',
    'tasks/card.png',
    'card.png',
    'embed/tasks/a/index.html',
    '_astro/list.js',
    'tasks/feed.xml',
    'data/mingzhang.zip',
    'opensearch.xml',
  ];
  const files = planCopy([...kept, ...left, ...deep], new Set(['tasks/feed.xml']), new Map());
  expect([...files]).toEqual(kept.map((path) => [path, path]));
});

test.each([
  ['任务.docx', '任务.docx'],
  ['表.PDF', '表.PDF'],
  // A browser would run these, in the name of whatever else it opens from the disk.
  ['网页.html', '网页.html.txt'],
  ['网页.mht', '网页.mht.txt'],
  ['图.svg', '图.svg.txt'],
  ['x.php', 'x.php.txt'],
  // No name of a file on some system.
  ['甲:乙.docx', 'a.bin'],
  ['con.docx', 'a.bin'],
  ['尾.docx.', 'a.bin'],
])('an original that was received as %s is %s', (own, expected) => {
  const files = planCopy(['originals/a.bin'], new Set(), new Map([['originals/a.bin', own]]));
  expect(files.get('originals/a.bin')).toBe(`originals/${expected}`);
});

test('no two originals have one name, whatever the case', () => {
  const paths = ['originals/A.txt', 'originals/a-html.bin', 'originals/b-html.bin', 'originals/b-html-txt.bin'];
  const own = ['A.txt', 'a', 'b.html', 'B.html.txt'];
  const files = planCopy(paths, new Set(), new Map(paths.map((path, nth) => [path, own[nth] ?? ''])));
  expect([...files.values()]).toEqual([
    'originals/A.txt',
    'originals/a-html.bin',
    'originals/b.html.txt',
    'originals/b-html-txt.bin',
  ]);
});

test('what programs read is a script, beside the file where a reader has a use for it', () => {
  const paths = ['pagefind/catalog.bin', 'compare/records/jiangzhou-2030.json', 'data/tasks.csv', 'data/terms.csv'];
  expect(paths.map(scriptOf)).toEqual([...paths.slice(0, 3).map((path) => `${path}.js`), null]);
  expect([...planCopy(paths, new Set(), new Map()).values()]).toEqual([
    'pagefind/catalog.bin.js',
    'compare/records/jiangzhou-2030.json.js',
    'data/tasks.csv',
    'data/terms.csv',
  ]);
});
