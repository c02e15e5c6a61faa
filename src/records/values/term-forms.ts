import { toPlainText } from './plain-text.ts';

/**
 * One way to write a term. `quoted`: only in quotation marks, alone or as one item of a list in them; `partly`: so, or
 * with a quotation mark inside it; `plain`: with or without quotation marks.
 */
export interface TermForm {
  /** Without quotation marks and white space, as {@link toPlainText} leaves it. */
  readonly text: string;
  readonly needs: 'quoted' | 'partly' | 'plain';
}

/** So many characters can hardly mean anything else, so that they need no quotation marks. */
const unmistakable = 6;
const leastPlain = 4;

const quotedPart = /“([^“”]+)”/gu;
/** 简称“931行动”, 简称“531”系列行动: a short name that an explanation gives. */
const shortName = /简称(“[^“”]+”[^，,。；;、（）()“”]{0,8})/gu;
/** 是“两减六治三提升”专项行动的简称: the full name that the term stands for. */
const fullName = /是(“[^“”]+”[^，,。；;、（）()“”]{0,12}?)的简称/gu;

/** Other ways to write the term, as printed: its part in quotation marks, and the short or full name that it is given. */
export function readAliases(term: string, explanation: string): string[] {
  const given = [...explanation.matchAll(shortName), ...explanation.matchAll(fullName)].map((match) => match[1] ?? '');
  const parts = [term, ...given].flatMap((name) => [...name.matchAll(quotedPart)].map((match) => match[0]));
  return [...new Set([...parts, ...given])].filter((alias) => alias !== term);
}

/** Every way to write the term under which it is found in a text, the longest first. */
export function toTermForms(term: string, aliases: readonly string[]): TermForm[] {
  const forms = new Map<string, TermForm>();
  for (const name of [term, ...aliases]) {
    const form = toForm(name);
    const known = forms.get(form.text);
    if (form.text !== '' && (known === undefined || width[form.needs] > width[known.needs])) forms.set(form.text, form);
  }
  return [...forms.values()].toSorted((a, b) => b.text.length - a.text.length);
}

const width = { quoted: 0, partly: 1, plain: 2 } as const;

function toForm(name: string): TermForm {
  const { text } = toPlainText(name);
  const length = [...text].length;
  if (length >= unmistakable) return { text, needs: 'plain' };
  if (length < leastPlain) return { text, needs: 'quoted' };
  return { text, needs: /^“[^“”]+”$/u.test(name) ? 'partly' : 'plain' };
}
