import type { VFile } from 'vfile';
import { findInvisible, isHarmful } from '../characters/invisible.ts';
import { nameCharacter } from '../characters/name-character.ts';
import { doubt, fail } from './messages.ts';
import type { YamlPath, YamlPlace } from './registry/yaml-text.ts';
import { splitLines } from './source/original-text.ts';

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
 * What an editor's file holds and nobody sees, as it stands there or as an escape of its YAML: `invisible-character`, fatal
 * for what turns the text around or is no character; `private-character` for a glyph of a font of its own.
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
  const found = `有看不见的字符：${nameCharacter(character)}`;
  if (kind === 'kept') {
    const reason = character === joiner ? '它把前后两个符号连成一个' : '读者的屏幕上是空白或别的字';
    doubt(file, 'private-character', `有${nameCharacter(character)}，${reason}。${mend(character, place)}`, place);
  } else if (isHarmful(character)) {
    const reason = /\p{Bidi_Control}/u.test(character) ? '它使后面的文字改变先后' : '它不是文字，各种软件读法不一';
    fail(file, 'invisible-character', `${found}，${reason}，不能公布。${mend(character, place)}`, place);
  } else {
    doubt(file, 'invisible-character', `${found}，它使这里的文字查不到、对不上。${mend(character, place)}`, place);
  }
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
