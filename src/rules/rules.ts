import { fileRules } from './file-rules.ts';
import { matterRules } from './matter-rules.ts';
import { numberRules } from './number-rules.ts';
import { proofRules } from './proof-rules.ts';
import { publishingRules } from './publishing-rules.ts';
import { registryRules } from './registry-rules.ts';
import type { RuleSet } from './rule.ts';
import { tableRules } from './table-rules.ts';
import { textRules } from './text-rules.ts';
import { writingRules } from './writing-rules.ts';

/** Every rule under which the import or the check says something, by its id. */
export const rules = {
  ...fileRules,
  ...tableRules,
  ...textRules,
  ...matterRules,
  ...writingRules,
  ...proofRules,
  ...numberRules,
  ...registryRules,
  ...publishingRules,
};

/** The same by what they are about, in the order in which an editor meets them. */
export const ruleGroups: readonly { readonly title: string; readonly en: string; readonly rules: RuleSet }[] = [
  { title: '文件读不读得出', en: 'Whether a file can be read', rules: fileRules },
  { title: '表格', en: 'Tables', rules: tableRules },
  { title: '文字', en: 'Text', rules: textRules },
  { title: '文件开头的说明', en: 'Front matter', rules: matterRules },
  { title: '写入', en: 'Writing', rules: writingRules },
  { title: '逐字核对', en: 'The character proof', rules: proofRules },
  { title: '序号、项数和编号', en: 'Numbers, counts and identifiers', rules: numberRules },
  { title: '登记表', en: 'The registry', rules: registryRules },
  { title: '能不能公布', en: 'What may be published', rules: publishingRules },
];

type Rules = typeof rules;
type RulesThatAre<Severities> = {
  [Id in keyof Rules]: Rules[Id] extends { readonly import: Severities } | { readonly check: Severities } ? Id : never;
}[keyof Rules];

/** The id of a rule of the catalogue. */
export type RuleId = keyof Rules;
/** Of one that stops the import or the build. */
export type FatalRuleId = RulesThatAre<'fatal' | 'both'>;
/** Of one that leaves it to the editor. */
export type DoubtRuleId = RulesThatAre<'doubt' | 'both'>;
