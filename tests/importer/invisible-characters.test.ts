import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInvisible } from '../../src/characters/invisible.ts';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readContent } from '../../src/records/source/document-source.ts';
import { importInto, withContentFolder } from './import-case.ts';

const table =
  '云溪市2031年工作任务分解表\n\n序号\t名称\t工作任务\t责任单位\n' +
  '1\t水利\t新建泵站3座，整治河道12公里\t市水利局、市住建局\n2\t教育\t新建学校2所\t市教育局\n\n注：由市政府办公室解释。\n';
const unseen = ['\u200b', '\u200d', '\u00ad', '\ufeff', '\u202e', '\u202c', '\u2066', '\u0085', '\u009b', '\u0007'];
const others = ['\ufffe', '\ufff9', '\u{e0041}', '\u061c', '\u{1fffe}', '\u2065'];

test('wherever unseen characters are sown, the same is read, each is declared, and the proof holds', async () => {
  const plain = await importText(table);
  // A leading byte order mark tells the encoding, and one of many controls a binary file.
  const sowing = fc.array(
    fc.tuple(fc.integer({ min: 1, max: table.length - 1 }), fc.constantFrom(...unseen, ...others)),
    {
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(sowing, async (sown) => {
      const text = sown
        .toSorted(([a], [b]) => b - a)
        .reduce((all, [at, character]) => all.slice(0, at) + character + all.slice(at), table);
      const imported = await importText(text);
      expect(imported.body).toBe(plain.body);
      expect(imported.title).toBe(plain.title);
      expect(imported.corrections).toHaveLength(sown.length);
      expect(imported.places).toEqual(placesOf(text));
      expect(imported.faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('after a correction is taken away, the proof finds what the original has', async () => {
  await withContentFolder(async (root) => {
    await receive(root, table.replace('泵站', '泵\ufeff站'), 'a.txt');
    const [path = ''] = await listDocuments(root);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/corrections:[\s\S]*?(?=---)/u, ''));
    const { sources } = await readContent(openContentFolder(root));
    expect(sources[0]?.alignment.mismatches).toMatchObject([{ lost: '\ufeff', added: '' }]);
  });
});

test('no name of a file under originals holds what nobody sees', async () => {
  await withContentFolder(async (root) => {
    const { file } = await receive(root, table, '任务\u202etxt.\u200b表\ue000.txt');
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['file-renamed']);
    expect(await readdir(join(root, 'originals'))).toEqual(['任务txt.表-.txt']);
  });
});

interface Imported {
  readonly title: string;
  readonly body: string;
  readonly corrections: readonly unknown[];
  /** Line and column of each doubt. */
  readonly places: readonly (readonly (number | undefined)[])[];
  readonly faults: readonly unknown[];
}

function importText(text: string): Promise<Imported> {
  return withContentFolder(async (root) => {
    const { file } = await receive(root, text, 'a.txt');
    const { sources } = await readContent(openContentFolder(root));
    const [source] = sources;
    if (source === undefined) throw new Error(String(file.messages));
    const { matter, alignment } = source;
    return {
      title: matter.title,
      body: String(source.file).replace(/^---[\s\S]*?\n---\n/u, ''),
      corrections: matter.corrections,
      places: file.messages
        .filter(({ ruleId }) => ruleId === 'invisible-character')
        .map(({ line, column }) => [line, column]),
      faults: [...alignment.mismatches, ...alignment.unfound, ...alignment.undeclaredHeadings],
    };
  });
}

function placesOf(text: string): [number, number][] {
  return text
    .split('\n')
    .flatMap((line, index) => findInvisible(line).map(({ index: at }): [number, number] => [index + 1, at + 1]));
}

async function receive(root: string, text: string, name: string) {
  const path = join(root, name);
  await writeFile(path, text);
  return importInto(root, path);
}

async function listDocuments(root: string): Promise<string[]> {
  const paths = await readdir(join(root, 'documents'), { recursive: true });
  return paths.filter((path) => path.endsWith('.md')).map((path) => join(root, 'documents', path));
}
