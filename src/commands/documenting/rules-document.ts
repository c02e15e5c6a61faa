import type { Rule, RuleSet, Severity } from '../../rules/rule.ts';
import { ruleGroups } from '../../rules/rules.ts';
import { toTable } from './markdown-table.ts';

const severities: Readonly<Record<Severity, string>> = { fatal: '拦下', doubt: '提醒', both: '拦下或提醒' };

const head = `# 规则

<!-- 由 npm run docs 从 src/rules/ 生成，请不要在这里改。Made by \`npm run docs\` from \`src/rules/\`: change it there. -->

导入（\`npm run import\`）和核查（\`npm run check\`，生成网站之前也先核查）说的每一条话，都写明位置（文件:行:列）、发现了什么、怎样改，末尾的
〔方括号〕里是规则的名称。在这里按名称查。

- **拦下**：改好才能导入或生成网站。只要有一条拦下，就什么也不写入；写好的文件和网站照旧。
- **提醒**：已经处理了，或不必处理，请对照原件看一眼。

磁盘满、文件夹只读这一类系统的拒绝，也照这样说明；只有程序自己的差错才会显示英文的调用栈。

文件开头的 front matter 和登记表都是 YAML，但不能用锚点（&）、引用（*）、类型标记（!）和指令（%）：每项内容写在它自己的位置上。
`;

const englishHead = `## In English

The same rules for developers: what was found, and how to mend it. *Fatal* stops the import or the build, and nothing is
written; a *doubt* is for the editor to look at. The catalogue is \`src/rules/\`; [extending.md](extending.md) says how to add a rule.
`;

/** docs/rules.md: the catalogue of rules for editors, and in English for developers. */
export function describeRules(): string {
  const groups = ruleGroups.map(({ title, rules }) => `## ${title}\n\n${toChineseTable(rules)}`);
  const english = ruleGroups.map(({ en, rules }) => `### ${en}\n\n${toEnglishTable(rules)}`);
  return `${[head, ...groups, englishHead, ...english].map((part) => part.trimEnd()).join('\n\n')}\n`;
}

function toChineseTable(rules: RuleSet): string {
  const rows = Object.entries(rules).map(([id, rule]) => [
    `\`${id}\``,
    describe(rule.import),
    describe(rule.check),
    rule.what,
    rule.mend,
  ]);
  return toTable(['规则', '导入时', '核查时', '发现了什么', '怎么改'], rows);
}

function describe(severity: Severity | undefined): string {
  return severity === undefined ? '' : severities[severity];
}

function toEnglishTable(rules: RuleSet): string {
  const rows = Object.entries(rules).map(([id, rule]: [string, Rule]) => [
    `\`${id}\``,
    rule.import ?? '',
    rule.check ?? '',
    rule.en,
  ]);
  return toTable(['rule', 'import', 'check', 'what was found, and the mend'], rows);
}
