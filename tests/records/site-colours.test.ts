import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contrastOnPaper,
  grounds,
  leastContrast,
  nearestOnPaper,
  toSiteColours,
} from '../../src/records/registry/site-colours.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour is given, the nearest one is legible, and so is what the dark scheme makes of it', () => {
  fc.assert(
    fc.property(colour, (given) => {
      const nearest = nearestOnPaper(given);
      expect(contrastOnPaper(nearest)).toBeGreaterThanOrEqual(leastContrast);
      if (contrastOnPaper(given) >= leastContrast) expect(nearest).toBe(given);
      const { light, dark } = toSiteColours(nearest);
      expect(light.main).toBe(nearest);
      expect(wcagContrast(light.main, light.tint)).toBeGreaterThanOrEqual(leastContrast);
      for (const met of [...Object.values(grounds.dark), dark.tint]) {
        expect(wcagContrast(dark.main, met)).toBeGreaterThanOrEqual(leastContrast);
      }
    }),
  );
});

test('a colour keeps its hue', () => {
  expect(nearestOnPaper('#d9534f')).toBe('#9c121c');
  expect(toSiteColours('#8c1c13').dark.main).toBe('#ffa394');
});

test('what the colour is measured against is what the style sheet paints', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const values = (name: string) =>
    [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, 'gu'))].map(([, value]) => value);
  for (const [scheme, place] of [
    ['light', 0],
    ['dark', 1],
  ] as const) {
    const { paper, tint, onMain } = grounds[scheme];
    expect([values('paper')[place], values('tint')[place]]).toEqual([paper, tint]);
    expect(values('on-main')[place]?.replace(/^#fff$/u, '#ffffff')).toBe(onMain);
  }
});
