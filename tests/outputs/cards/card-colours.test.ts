import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toIndexed, toInks, toPalette } from '../../../src/outputs/cards/card-colours.ts';

test('a card has the colours that pages have by day', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const valueInCss = (name: string) =>
    new RegExp(`--${name}: (?:var\\(--site-main, )?(#[0-9a-f]{6})`, 'u').exec(css)?.[1];
  expect(toInks(null)).toEqual({
    paper: valueInCss('paper'),
    ink: valueInCss('ink'),
    soft: valueInCss('ink-soft'),
    main: valueInCss('main'),
    line: valueInCss('line'),
  });
  expect(toInks('#7a1f1f').main).toBe('#7a1f1f');
});

test('each pixel has the nearest colour of the palette', () => {
  const palette = toPalette(toInks(null));
  const [paper, line] = palette;
  if (paper === undefined || line === undefined) throw new Error('no colours');
  const near = [paper[0], paper[1], paper[2] - 3];
  const rgba = Buffer.from([...paper, 255, ...near, 255, ...line, 255, ...line, 255]);
  expect([...toIndexed(rgba, palette).pixels]).toEqual([0, 0, 1, 1]);
});
