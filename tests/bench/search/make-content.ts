import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import type { RowRecord } from '../../../src/records/model.ts';
import { readLedger } from '../../../src/records/read-ledger.ts';
import type { Random } from '../random.ts';

/** Tasks of one document, and years of one city. */
const rowsOfDocument = 230;
const yearsOfCity = 5;
const departmentsOfCity = 40;
/** So large a part of the pages are tasks; the others are departments, lists and findings. */
const taskShare = 0.95;

const columns = ['序号', '项目名称', '工作任务', '牵头单位', '配合单位', '推进情况'] as const;
const citySyllables = [
  ['青', 'qing'],
  ['云', 'yun'],
  ['江', 'jiang'],
  ['平', 'ping'],
  ['安', 'an'],
  ['河', 'he'],
  ['林', 'lin'],
  ['南', 'nan'],
  ['海', 'hai'],
  ['东', 'dong'],
] as const;

interface City {
  readonly id: string;
  readonly name: string;
  readonly departments: readonly Department[];
}

interface Department {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/**
 * Writes a content folder of invented cities with about so many pages. The wording is that of the published rows, clause
 * by clause in new combinations and with new figures, so that it is as varied and as repetitive as theirs; and it takes
 * the way of every document, from an original through the importer.
 */
export async function makeContent(folder: string, pages: number, random: Random): Promise<void> {
  const { ledger } = await readLedger('content');
  const writer = new RowWriter(ledger.rows, random);
  const named = ledger.departments.filter(({ name }) => /^市.{2,6}$/u.test(name));
  const documents = Math.max(1, Math.round((pages * taskShare) / rowsOfDocument));
  const cities = makeCities(Math.ceil(documents / yearsOfCity), [
    ...new Map(named.map((one) => [one.name, one])).values(),
  ]);
  await writeRegistry(folder, cities);
  const originals = join(folder, 'received');
  await mkdir(originals, { recursive: true });
  const files: string[] = [];
  for (let number = 0; number < documents; number++) {
    const city = cities[Math.floor(number / yearsOfCity)];
    if (city === undefined) break;
    const title = `${city.name}${2020 + (number % yearsOfCity)}年政府工作任务推进情况表`;
    const rows = writer.rows(city);
    files.push(join(originals, `${title}.txt`));
    await writeFile(
      files.at(-1) ?? '',
      [title, '', ...[columns, ...rows].flat().flatMap((cell) => [cell, ''])].join('\n'),
    );
  }
  const importing = ['src/importer/cli.ts', ...files, '--out', folder];
  await promisify(execFile)(process.execPath, importing, { maxBuffer: 2 ** 28 });
}

function makeCities(count: number, named: readonly Department[]): City[] {
  return Array.from({ length: count }, (_, number) => {
    const first = citySyllables[number % citySyllables.length];
    const second = citySyllables[(number + 1 + Math.floor(number / citySyllables.length)) % citySyllables.length];
    const id = `${first?.[1]}${second?.[1]}`;
    const departments = named.slice(0, departmentsOfCity).map(({ id: own, name, kind }) => ({
      id: `${id}/${own.split('/')[1]}`,
      name,
      kind,
    }));
    return { id, name: `${first?.[0]}${second?.[0]}市`, departments };
  });
}

async function writeRegistry(folder: string, cities: readonly City[]): Promise<void> {
  const registry = join(folder, 'registry');
  await mkdir(registry, { recursive: true });
  for (const name of ['columns', 'states', 'topics', 'indicators', 'allowed-numbers', 'site'])
    await cp(join('content/registry', `${name}.yaml`), join(registry, `${name}.yaml`));
  await writeFile(join(registry, 'links.yaml'), '[]\n');
  await writeFile(
    join(registry, 'districts.yaml'),
    stringify(cities.map(({ id, name }) => ({ id, name, kind: 'city' }))),
  );
  const departments = Object.fromEntries(cities.map(({ id, departments }) => [id, departments]));
  await writeFile(join(registry, 'departments.yaml'), stringify(departments));
}

/** A unit out of so many is named as often as all others together, as the ones that most tasks fall to are. */
const oftenNamed = 8;

/** Puts rows together from clauses of published ones. */
class RowWriter {
  readonly #random: Random;
  readonly #names: readonly string[];
  readonly #promises: readonly string[];
  readonly #reports: readonly string[];

  constructor(rows: readonly RowRecord[], random: Random) {
    this.#random = random;
    this.#names = [...new Set(rows.flatMap(({ name }) => name ?? []))].filter((name) =>
      /^\p{Script=Han}{3,14}$/u.test(name),
    );
    // A target whose figure no report repeats is a finding, and published reports leave few of those.
    this.#promises = rows.flatMap(({ text }) => toClauses(text)).filter((clause) => !/\d/u.test(clause));
    this.#reports = rows.flatMap(({ progress }) => (progress ?? []).flatMap(toClauses));
  }

  /** The rows of a document; one to five in a row are about one thing, mostly led by the same unit. */
  rows(city: City): string[][] {
    const rows: string[][] = [];
    while (rows.length < rowsOfDocument) {
      const name = `${this.#random.pick(this.#names)}和${this.#random.pick(this.#names)}`;
      const lead = this.#unit(city);
      for (let left = 1 + this.#random.below(5); left > 0 && rows.length < rowsOfDocument; left--) {
        rows.push(this.#row(rows.length + 1, name, this.#random.below(3) === 0 ? this.#unit(city) : lead, city));
      }
    }
    return rows;
  }

  #row(number: number, name: string, lead: string, city: City): string[] {
    const supporting = Array.from({ length: 1 + this.#random.below(3) }, () => this.#unit(city));
    return [
      String(number),
      name,
      this.#join(this.#promises, 2 + this.#random.below(3)),
      lead,
      [...new Set(supporting)].join('、'),
      this.#join(this.#reports, 2 + this.#random.below(5)),
    ];
  }

  #unit({ departments }: City): string {
    return this.#random.pick(this.#random.below(2) === 0 ? departments.slice(0, oftenNamed) : departments).name;
  }

  #join(clauses: readonly string[], count: number): string {
    const picked = Array.from({ length: count }, () => this.#random.pick(clauses));
    return `${picked.map((clause) => this.#renumber(clause)).join('，')}。`;
  }

  /** Digits become others, so that figures are as long as the published ones and seldom the same. */
  #renumber(clause: string): string {
    return clause.replace(/[1-9]/gu, () => String(1 + this.#random.below(9)));
  }
}

/** Pieces between punctuation that read as words: no brackets or quotation marks cut in two. */
function toClauses(text: string): string[] {
  return text.split(/[，,；;。：:\n]/u).filter((clause) => /^[\p{Script=Han}\d.%、]{5,40}$/u.test(clause.trim()));
}
