import type { VFile } from 'vfile';
import { findInvisible } from '../characters/invisible.ts';
import { nameCharacter } from '../characters/name-character.ts';
import { splitLines } from '../characters/split-lines.ts';
import { doubt, fail } from './messages.ts';
import type { YamlPath, YamlPlace } from './registry/yaml-text.ts';

/** A character that cannot be seen where an editor wrote it; line and column are 1-based. */
interface Written extends YamlPlace {
  readonly character: string;
  readonly kind: 'unseen' | 'kept';
}

/** Texts that the file's YAML holds, and where each stands in the file. */
export interface YamlValues {
  readonly value: unknown;
  placeOf(path: YamlPath): YamlPlace;
}

const joiner = '\u200d';

/** Adds to a message what else is to be done about the character at the place. */
type Mend = (character: string, place: YamlPlace) => string;

/**
 * What an editor's file holds and nobody sees, as it stands there or as an escape of its YAML: `invisible-character`, fatal,
 * for it would stand in titles, tags and data; `private-character` for a glyph of a font of its own, whose text would be
 * lost without it. A joiner of two signs is part of what is seen.
 * @param escaped More such characters, that are written as an escape of another kind.
 */
export function reportInvisible(
  file: VFile,
  yaml: YamlValues,
  escaped: readonly Written[] = [],
  mend: Mend = () => '请删去',
): void {
  const raw = splitLines(String(file)).flatMap((text, index) =>
    findInvisible(text).map((found): Written => ({ ...found, line: index + 1, column: found.index + 1 })),
  );
  const isRaw = ({ line }: YamlPlace) => raw.some((written) => written.line === line);
  const hidden = [...findInValue(yaml.value, [], yaml), ...escaped].filter((written) => !isRaw(written));
  for (const written of [...raw, ...hidden]) report(file, written, mend);
}

function report(file: VFile, { character, kind, line, column }: Written, mend: Mend): void {
  const place = { line, column };
  if (character === joiner && kind === 'kept') return;
  const found = `有${kind === 'kept' ? '' : '看不见的字符：'}${nameCharacter(character)}`;
  if (kind === 'kept') {
    doubt(file, 'private-character', `${found}，读者的屏幕上是空白或别的字。${mend(character, place)}`, place);
  } else {
    fail(file, 'invisible-character', `${found}，${harmOf(character)}，不能公布。${mend(character, place)}`, place);
  }
}

function harmOf(character: string): string {
  if (/\p{Bidi_Control}/u.test(character)) return '它使后面的文字改变先后';
  if (/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(character)) return '它不是文字，各种软件读法不一';
  return '它使这里的文字查不到、对不上';
}

/** A declared correction names what it takes away, so that is left to it. */
function findInValue(value: unknown, path: YamlPath, yaml: YamlValues): Written[] {
  if (typeof value === 'string') {
    return findInvisible(value).map((found) => ({ ...found, ...yaml.placeOf(path) }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const keys: PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys
    .filter((key) => key !== 'before')
    .flatMap((key) => findInValue((value as Record<PropertyKey, unknown>)[key], [...path, key], yaml));
}
