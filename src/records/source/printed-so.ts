import type { FrontMatter, printedSoRules } from './front-matter.ts';

/** A rule that a document may break because its original does. */
export type PrintedSoRule = (typeof printedSoRules)[number];

/** What the editor has declared to be printed so at one of these anchors; undefined where nothing is. */
export function isPrintedSo(
  { printedSo }: Pick<FrontMatter, 'printedSo'>,
  rule: PrintedSoRule,
  anchors: readonly string[],
): FrontMatter['printedSo'][number] | undefined {
  return printedSo.find((declared) => declared.rule === rule && anchors.includes(declared.where));
}

/** The way out of a rule for an original that breaks it itself: the entry to paste. */
export function describePrintedSo(rule: PrintedSoRule, anchor: string, reason: string): string {
  const entry = `- { rule: ${rule}, where: ${JSON.stringify(anchor)}, reason: ${JSON.stringify(reason)} }`;
  return `原件确实如此的，在 front matter 的 printedSo 中声明：${entry}`;
}
