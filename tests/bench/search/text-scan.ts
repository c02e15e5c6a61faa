import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Answer, SearchEngine } from './search-engine.ts';
import type { VisiblePage } from './visible-text.ts';

const shownResults = 10;

/** The honest peer: the whole text in one compressed file, read from beginning to end for every query. */
export async function textScan(pages: readonly VisiblePage[], folder: string): Promise<Omit<SearchEngine, 'origin'>> {
  const whole = pages.filter(({ url }) => !url.includes('#'));
  const packed = gzipSync(JSON.stringify(whole.map(({ url, lines }) => [url, lines])), { level: 9 });
  await writeFile(join(folder, 'scan.bin'), packed);
  await writeFile(join(folder, 'scan.html'), '<!doctype html><html lang="zh-CN"><title>Scan</title>');
  let urls: readonly string[] = [];
  return {
    name: '全文逐页扫描',
    address: '/scan.html',
    isIndex: () => false,
    indexBytes: packed.length,
    async ask(page: Page, text: string): Promise<Answer> {
      const answer = await page.evaluate(scan, { text, count: shownResults });
      urls = answer.urls;
      return answer;
    },
    readResults: async () => urls,
  };
}

interface ScanWindow extends Window {
  scanned?: Promise<{ url: string; lines: string[]; folded: string[] }[]>;
}

/** Runs in the browser. */
async function scan({ text, count }: { text: string; count: number }) {
  const started = performance.now();
  const fold = (line: string) => line.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const open = async () => {
    const { body } = await fetch('/scan.bin');
    const unpacked = body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
    const pages: [string, string[]][] = await new Response(unpacked).json();
    return pages.map(([url, lines]) => ({ url, lines, folded: lines.map(fold) }));
  };
  const scanWindow = window as ScanWindow;
  scanWindow.scanned ??= open();
  const terms = text.split(/\s+/u).map(fold);
  const found = (await scanWindow.scanned).filter(({ folded }) =>
    terms.every((term) => folded.some((line) => line.includes(term))),
  );
  const shown = found.slice(0, count).map(({ url, lines, folded }) => {
    const held = terms.map((term) => lines[folded.findIndex((line) => line.includes(term))] ?? '');
    return { url, text: held.join('\n'), marks: terms };
  });
  return { milliseconds: performance.now() - started, shown, urls: found.map(({ url }) => url) };
}
