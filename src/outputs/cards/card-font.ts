import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { create } from 'fontkitten';

/** The font of the cards; its licence (OFL) lets it be drawn with, and nothing of it is published. */
const require = createRequire(import.meta.url);
const description = require.resolve('@fontsource-variable/noto-sans-sc/package.json');
const folder = join(dirname(description), 'files');

/** A font in slices, each for some characters, as web pages load them. */
export interface CardFont {
  /** The name under which the canvas knows the slice that has the character; undefined where none has it. */
  familyOf(character: string): string | undefined;
}

let reading: Promise<CardFont> | undefined;

/** The font, registered with the canvas; read once. */
export function loadCardFont(): Promise<CardFont> {
  reading ??= readSlices();
  return reading;
}

/** What the pictures rest on beside the program: names and versions. */
export function cardMaterials(): string[] {
  const descriptions = [description, '@napi-rs/canvas/package.json', 'css-line-break/package.json'];
  return descriptions.map((path) => require(path)).map(({ name, version }) => `${name} ${version}`);
}

async function readSlices(): Promise<CardFont> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('-wght-normal.woff2'));
  const families = new Map<number, string>();
  // The Latin slice after the numbered ones: figures and the marks beside them come from one.
  for (const name of names.toSorted()) {
    const bytes = await readFile(join(folder, name));
    const family = name.replace('.woff2', '');
    GlobalFonts.register(bytes, family);
    const font = create(bytes);
    // What a slice is said to be for is more than what it has.
    if ('characterSet' in font) for (const code of font.characterSet) families.set(code, family);
  }
  return { familyOf: (character) => families.get(character.codePointAt(0) ?? -1) };
}
