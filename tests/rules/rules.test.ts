import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rule, Severity } from '../../src/rules/rule.ts';
import { ruleGroups, rules } from '../../src/rules/rules.ts';

/** Where a message was recorded: a case of the import, or one of the check. */
type Stage = 'import' | 'check';

/** One way in which a rule speaks: `check fatal row-cells`. */
type Claim = `${Stage} ${'fatal' | 'doubt'} ${string}`;

const catalogue: readonly (readonly [id: string, rule: Rule])[] = Object.entries(rules);

/** What cannot be kept as a folder of files, or is about the command itself: the test that has it. */
const elsewhere: Readonly<Record<string, string>> = {
  'check fatal file-broken': 'tests/originals/read-extract.test.ts',
  'check fatal file-limits': 'tests/originals/read-extract.test.ts',
  'check fatal file-too-large': 'tests/originals/read-extract.test.ts',
  'check doubt registry-unreviewed': 'tests/importer/command.test.ts',
  'check fatal file-without-text': 'tests/originals/read-extract.test.ts',
  'check fatal page-prose': 'tests/collections/read-prose.test.ts',
  'import doubt document-numbered': 'tests/importer/write-documents.test.ts',
  'import doubt file-renamed': 'tests/importer/command.test.ts',
  'import doubt file-twice': 'tests/importer/receiving.test.ts',
  'import doubt left-out': 'tests/importer/read-blocks.test.ts',
  'import doubt import-unfinished': 'tests/importer/write-documents.test.ts',
  'import doubt revision-conflict': 'tests/importer/revising.test.ts',
  'import doubt revision-unlike': 'tests/importer/revising.test.ts',
  'import fatal document-edited': 'tests/importer/write-documents.test.ts',
  'import fatal document-exists': 'tests/importer/write-documents.test.ts',
  'import fatal document-renamed': 'tests/importer/write-documents.test.ts',
  'import fatal file-broken': 'tests/originals/read-extract.test.ts',
  'import fatal file-binary': 'tests/importer/command.test.ts',
  'import fatal file-limits': 'tests/originals/read-extract.test.ts',
  'import fatal file-too-large': 'tests/importer/command.test.ts',
  'import fatal file-unreadable': 'tests/importer/command.test.ts',
  'import fatal file-without-text': 'tests/originals/read-extract.test.ts',
  'import fatal id-for-several': 'tests/importer/write-documents.test.ts',
  'import fatal invisible-character': 'tests/importer/command.test.ts',
  'import fatal not-proven': 'tests/importer/review-document.test.ts',
  'import fatal not-written': 'tests/importer/write-documents.test.ts',
  'import fatal original-exists': 'tests/importer/write-documents.test.ts',
  'import fatal registry-duplicate': 'tests/importer/command.test.ts',
  'import fatal registry-schema': 'tests/importer/command.test.ts',
  'import fatal revision-unclear': 'tests/importer/revising.test.ts',
  'import fatal revision-unknown': 'tests/importer/revising.test.ts',
  'import fatal revision-unproven': 'tests/importer/revising.test.ts',
};

test('no rule stands in two groups', () => {
  const ids = ruleGroups.flatMap((group) => Object.keys(group.rules));
  expect(ids.toSorted()).toEqual(Object.keys(rules).toSorted());
});

test('the code speaks under every rule of the catalogue', () => {
  const sources = globSync('src/{importer,originals,records,collections}/**/*.ts').map((path) =>
    readFileSync(path, 'utf8'),
  );
  expect(catalogue.map(([id]) => id).filter((id) => !sources.some((source) => source.includes(`'${id}'`)))).toEqual([]);
});

test('what a rule says and how to mend it is told without a full stop, and in a cell of a table', () => {
  const texts = catalogue.flatMap(([, { what, mend, en }]) => [what, mend, en]);
  expect(texts.filter((text) => /[。.]$|[|\n]/u.test(text))).toEqual([]);
});

test('each rule has a case for each way in which the catalogue says that it speaks, and speaks in no other', () => {
  const recorded = [...readRecorded('import', 'tests/importer'), ...readRecorded('check', 'tests/records')];
  const claimed = catalogue.flatMap(([id, rule]) => [
    ...toClaims('import', rule.import, id),
    ...toClaims('check', rule.check, id),
  ]);
  expect(claimed.length).toBeGreaterThan(60);
  expect([...new Set([...recorded, ...Object.keys(elsewhere)])].toSorted()).toEqual(claimed.toSorted());
});

test.each(Object.entries(elsewhere))('%s stands in %s', (claim, path) => {
  const id = claim.split(' ').at(-1) ?? '';
  expect(readFileSync(path, 'utf8')).toContain(id);
});

function toClaims(stage: Stage, severity: Severity | undefined, id: string): Claim[] {
  if (severity === undefined) return [];
  const both = ['fatal', 'doubt'] as const;
  return both.filter((one) => severity === 'both' || severity === one).map((one): Claim => `${stage} ${one} ${id}`);
}

/** The messages of the cases, which are written down as a command prints them. */
function readRecorded(stage: Stage, folder: string): Claim[] {
  const texts = globSync(`${folder}/*/messages.txt`).map((path) => readFileSync(path, 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/^\S+ (错误|提醒) .*〔([a-z-]+)〕$/gmu)].map(
      ([, word, id]): Claim => `${stage} ${word === '错误' ? 'fatal' : 'doubt'} ${id}`,
    ),
  );
}
