/**
 * Characters that nobody sees and that are no text: zero-width ones, controls of direction, C0 and C1 controls, line and
 * paragraph separators, annotation marks, tags, what Unicode says to ignore by default, assigned or not, non-characters.
 * Tab, line ends, form feed and U+000B are layout; no-break and ideographic spaces are white space.
 */
const unseen = '(?![\\t\\n\\v\\f\\r])\\p{Cc}|[\\p{DI}\\p{Noncharacter_Code_Point}\\u2028\\u2029\\ufff9-\\ufffb]';
const everyUnseen = new RegExp(unseen, 'gu');

/** They stand for what only the original shows: a glyph of its font, an object in it. */
const standIn = '[\\p{Co}\\ufffc]';

// What its neighbours make part of one visible sign: a variant of a Han character or a mark, of an emoji, of a Mongolian letter.
const variants =
  '(?<=[\\p{Script=Han}\\u3001\\u3002\\uff01\\uff0c\\uff1a\\uff1b\\uff1f])[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]' +
  '|(?<=(?![\\d#*])\\p{Emoji})[\\ufe0e\\ufe0f]|(?<=[\\d#*])\\ufe0f(?=\\u20e3)' +
  '|(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]';
const joiner = '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})';

const pattern = new RegExp(`(?<variant>${variants})|(?<kept>${standIn}|${joiner})|(?<unseen>${unseen})`, 'gu');

/** A character that cannot be read where it stands. */
export interface Invisible {
  readonly character: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** `unseen` carries nothing; `kept` stands for a glyph or an object, or joins two signs to one, and taking it away would lose that. */
  readonly kind: 'unseen' | 'kept';
}

/** Every such character of a text, in order; a selector that makes a variant of the character before it is none. */
export function findInvisible(text: string): Invisible[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: character, index, groups }) =>
    groups?.['variant'] === undefined
      ? [{ character, index, kind: groups?.['kept'] === undefined ? 'unseen' : 'kept' }]
      : [],
  );
}

/** The text without any unseen character, whatever stands around it, and so the same for a part of it as for the whole. */
export function dropUnseen(text: string): string {
  return text.replace(everyUnseen, '');
}
