import type { SectionKind } from '../../records/values/section-mark.ts';

/** Tells headings such as （1） and ① that stand below 1. from those that are items by themselves. */
export class BracketedItems {
  #isBelowNumber = false;

  /** The kind of the next heading, by which its depth is found: below 1. every bracketed one is a level deeper. */
  take(kind: SectionKind, head: string): SectionKind {
    const isBracketed = /^[（(①-⑳]/u.test(head.trim());
    if (kind === 'item' && isBracketed && this.#isBelowNumber) return 'label';
    if (kind !== 'label') this.#isBelowNumber = kind === 'item' && !isBracketed;
    return kind;
  }
}
