import type { FatalRuleId } from '../rules/rules.ts';

/** The rules by which an original is refused. */
export type RefusalRule = Extract<
  FatalRuleId,
  | 'file-too-large'
  | 'file-format'
  | 'file-encoding'
  | 'file-binary'
  | 'file-empty'
  | 'file-broken'
  | 'file-limits'
  | 'file-without-text'
>;

/** Why an original cannot be read: the rule's id, and found and mend in words to the editor. */
export interface Refusal {
  readonly rule: RefusalRule;
  readonly text: string;
}

export function refuse(rule: RefusalRule, text: string): Refusal {
  return { rule, text };
}
