import { describeRules } from './rules-document.ts';

/** The documents that are made from the code: path in the project → Markdown. */
export function makeDocuments(): ReadonlyMap<string, string> {
  return new Map([['docs/rules.md', describeRules()]]);
}
