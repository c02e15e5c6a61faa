/** What a name belongs to. */
export type NameKind = 'department' | 'district' | 'indicator';

/**
 * One page that a name leads to: its label, its address from the root of the site, and how its names are spelled. A
 * spelling is a row of parts with a space between them: the pinyin of a character in lower case without tone, ü as v;
 * or letters and digits of the name itself, the letters in upper case, e.g. `fa gai wei`, `dan wei GDP neng hao`.
 */
export type NameEntry = readonly [kind: NameKind, label: string, url: string, ...spellings: string[]];

/** What the search page suggests by Latin letters, in the order in which equally good ones are shown. */
export type NameList = readonly NameEntry[];
