/** Why an original cannot be read: the rule's id, and found and mend in words to the editor. */
export interface Refusal {
  readonly rule: string;
  readonly text: string;
}

export function refuse(rule: string, text: string): Refusal {
  return { rule, text };
}
