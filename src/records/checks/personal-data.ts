import { fail, type Place } from '../messages.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { Check } from './check-context.ts';

const patterns: readonly [name: string, pattern: RegExp][] = [
  ['18 位身份证号', /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu],
  ['11 位手机号', /(?<!\d|\d\.)1[3-9]\d{9}(?!\d|\.\d|%)/gu],
];

/** Lines and columns are 1-based. */
interface Found {
  readonly name: string;
  readonly number: string;
  readonly line: number;
  readonly column: number;
}

/** `personal-data`: an identity number or a mobile number in a document or its original, outside the allow-list. */
export const checkPersonalData: Check = ({ documents, allowedNumbers }) => {
  for (const { source } of documents) {
    const lines = String(source.file).split('\n');
    for (const { line, ...found } of findNumbers(lines, allowedNumbers)) {
      report(source, '此处', found, { line, column: found.column });
    }
  }
  for (const sharing of Map.groupBy(documents, ({ source }) => source.matter.original.path).values()) {
    checkOriginal(
      sharing.map(({ source }) => source),
      allowedNumbers,
    );
  }
};

/** An original is published whole: what stands outside every document of it is reported with the first one. */
function checkOriginal(sources: readonly DocumentSource[], allowed: ReadonlyMap<string, string>): void {
  for (const { line, ...found } of findNumbers(sources[0]?.originalLines ?? [], allowed)) {
    const isOwn = ({ matter }: DocumentSource) => matter.original.lines[0] <= line && line <= matter.original.lines[1];
    const owner = sources.find(isOwn) ?? sources[0];
    if (owner === undefined) continue;
    const where = `原件 ${owner.matter.original.path}:${line}:${found.column} 处`;
    report(owner, where, found, owner.placeOf(['original', 'path']));
  }
}

function report({ file }: DocumentSource, where: string, { name, number }: Omit<Found, 'line'>, place: Place): void {
  const mend = '请从正文和原件中隐去；确实不是个人信息的，连同理由写入 registry/allowed-numbers.yaml';
  fail(file, 'personal-data', `${where}有疑似 ${name}“${mask(number)}”，不得公开。${mend}`, place);
}

function findNumbers(lines: readonly string[], allowed: ReadonlyMap<string, string>): Found[] {
  return lines.flatMap((text, index) =>
    patterns.flatMap(([name, pattern]) =>
      [...toPlainDigits(text).matchAll(pattern)]
        .filter(([number]) => !allowed.has(number))
        .map((match) => ({ name, number: match[0], line: index + 1, column: match.index + 1 })),
    ),
  );
}

/** Digits of full width are digits too; the digits within a hash are none. The length stays the same. */
function toPlainDigits(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{16,}(?![0-9a-z])/gu, (hash) => ' '.repeat(hash.length));
}

/** The report itself must not spread the number. */
function mask(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
