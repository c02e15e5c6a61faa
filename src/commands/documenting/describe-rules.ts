import type { Rule, RuleSet, Severity } from '../../rules/rule.ts';
import { ruleGroups } from '../../rules/rules.ts';
import { toMarkdownTable } from './markdown-table.ts';

const severities: Readonly<Record<Severity, string>> = { fatal: '拦下', doubt: '提醒', both: '拦下或提醒' };

/** The catalogue of rules for editors: a table for each group. */
export function describeRules(): string {
  return ruleGroups.map(({ title, rules }) => `## ${title}\n\n${toChineseTable(rules)}`).join('\n\n');
}

/** The same in English, for developers. */
export function describeRulesInEnglish(): string {
  return ruleGroups.map(({ en, rules }) => `### ${en}\n\n${toEnglishTable(rules)}`).join('\n\n');
}

function toChineseTable(rules: RuleSet): string {
  const toText = (severity: Severity | undefined) => (severity === undefined ? '' : severities[severity]);
  const rows = toEntries(rules).map(([id, rule]) => [
    id,
    toText(rule.import),
    toText(rule.check),
    rule.what,
    rule.mend,
  ]);
  return toMarkdownTable(['规则', '导入时', '核查时', '发现了什么', '怎么改'], rows);
}

function toEnglishTable(rules: RuleSet): string {
  const rows = toEntries(rules).map(([id, rule]) => [id, rule.import ?? '', rule.check ?? '', rule.en]);
  return toMarkdownTable(['rule', 'import', 'check', 'what was found, and the mend'], rows);
}

function toEntries(rules: RuleSet): [id: string, rule: Rule][] {
  return Object.entries(rules).map(([id, rule]) => [`\`${id}\``, rule]);
}
