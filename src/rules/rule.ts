/**
 * What a rule does with what it finds: `fatal` stops the import or the build, a `doubt` is for the editor to look at.
 * `both` is a rule that does either, by what it finds.
 */
export type Severity = 'fatal' | 'doubt' | 'both';

/** Where a rule speaks: at the import, at the check (and so at the build, which checks first), or at both. */
type Said =
  | { readonly import: Severity; readonly check?: Severity }
  | { readonly import?: Severity; readonly check: Severity };

/** A rule as the guides explain it: in Chinese for editors, in English for developers. No sentence ends in a full stop. */
export type Rule = Said & {
  /** What was found. */
  readonly what: string;
  /** How to mend it. */
  readonly mend: string;
  /** Both in one English line. */
  readonly en: string;
};

/** Rules by their ids, which are kept for good: editors search for them. */
export type RuleSet = Readonly<Record<string, Rule>>;
