import { dirname, relative, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { showInvisible } from '../../characters/name-character.ts';
import { type ReportedMessage, sortMessages } from '../../records/report.ts';
import { type RuleId, rules } from '../../rules/rules.ts';

/** How the check may say what it found: to people, to GitHub, to code scanning, to a program. */
export const checkFormats = ['text', 'github', 'sarif', 'json'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** What the check counts at its end. */
export interface CheckCounts {
  readonly documents: number;
  readonly rows: number;
  readonly tasks: number;
  readonly observations: number;
  /** Rows and items that became nothing. */
  readonly unread: number;
}

interface PlainMessage {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly text: string;
}

function toPlain(
  { file, message: { line, column, fatal, ruleId, reason } }: ReportedMessage,
  root: string,
): PlainMessage {
  return {
    file: toRelative(file.path, root),
    line: line ?? 1,
    column: column ?? 1,
    severity: fatal === true ? 'error' : 'warning',
    rule: ruleId ?? '',
    text: showInvisible(reason),
  };
}

/** As a repository names it: with slashes, from where the command runs. Messages name a file from beside the content folder. */
function toRelative(path: string, root: string): string {
  return relative('', resolve(dirname(resolve(root)), path)).replaceAll('\\', '/') || path;
}

/** Workflow commands of GitHub Actions, one a line: a note at each place in the files of a change; `root` is the content folder. */
export function toGithub(files: readonly VFile[], root: string): string {
  return sortMessages(files)
    .map((message) => toPlain(message, root))
    .map(({ file, line, column, severity, rule, text }) => {
      const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${severity} ${place}::${escapeData(text)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** SARIF 2.1.0 (OASIS): one run, its rules from the catalogue, a result for each message. */
export function toSarif(files: readonly VFile[], root: string): string {
  const messages = sortMessages(files).map((message) => toPlain(message, root));
  const used = [...new Set(messages.map(({ rule }) => rule))].sort();
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'mingzhang-check', rules: used.map(toSarifRule) } },
          columnKind: 'utf16CodeUnits',
          results: messages.map(({ file, line, column, severity, rule, text }) => ({
            ruleId: rule,
            ruleIndex: used.indexOf(rule),
            level: severity,
            message: { text },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
}

function toSarifRule(id: string) {
  const known = id in rules ? rules[id as RuleId] : null;
  return known === null
    ? { id }
    : { id, shortDescription: { text: known.what }, help: { text: known.mend }, fullDescription: { text: known.en } };
}

/** Whether all passed, the counts, and every message in the order of the report. */
export function toJson(files: readonly VFile[], root: string, counts: CheckCounts): string {
  const messages = sortMessages(files).map((message) => toPlain(message, root));
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const summary = { passed: errors === 0, errors, warnings: messages.length - errors, ...counts };
  return JSON.stringify({ summary, messages }, null, 2);
}
