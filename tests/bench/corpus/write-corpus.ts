import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { layOutContent } from '../../../src/commands/creating/lay-out-content.ts';
import { toHoldReports } from '../../../src/files/hold-reports.ts';
import { Random } from '../random.ts';
import { type CityYear, inventCityYear, shareOf, tasksOfYear } from './city-year.ts';
import { type InventedCity, inventCity } from './invented-names.ts';
import { toYearDocuments, type YearDocument } from './year-documents.ts';

const firstYear = 2019;
const yearsOfCity = 4;

/** What was written. */
export interface Corpus {
  readonly cities: number;
  readonly documents: number;
  readonly tasks: number;
}

/**
 * Writes a content folder of invented cities into the folder `root`, which is empty or not there yet: laid out as for a new
 * place, with documents as an import leaves them. So many tasks come out. The same seed gives the same bytes.
 */
export async function writeCorpus(root: string, tasks: number, seed: number): Promise<Corpus> {
  const random = new Random(seed);
  await layOutContent(root, 'corpus', 'content', toHoldReports(console.error));
  const cities = new Map<string, InventedCity>();
  const years = Math.ceil(tasks / tasksOfYear);
  let documents = 0;
  for (let number = 0; number < years; number += 1) {
    const city = inventCity(Math.floor(number / yearsOfCity));
    cities.set(city.id, city);
    const year = inventCityYear(city, firstYear + (number % yearsOfCity), shareOf(tasks, years, number), random);
    for (const document of toYearDocuments(year, random)) {
      await writeDocument(root, year, document);
      documents += 1;
    }
  }
  await write(join(root, 'registry', 'districts.yaml'), stringify([...cities.values()].flatMap(toDistricts)));
  return { cities: cities.size, documents, tasks };
}

function toDistricts({ id, name, boroughs }: InventedCity) {
  const parts = boroughs.map((borough) => ({ ...borough, kind: 'urban-district', parent: id }));
  return [{ id, name: `${name}市`, kind: 'city', aliases: [name] }, ...parts];
}

async function writeDocument(root: string, { city, year }: CityYear, document: YearDocument): Promise<void> {
  const { name, title, matter, printed } = document;
  const [account, original] = [`${city.id}-${year}`, printed.original];
  const path = `${account}-${name}.txt`;
  const lines = [1, original.trimEnd().split('\n').length];
  const sha256 = createHash('sha256').update(original).digest('hex');
  const front = {
    id: `${account}-${name}`,
    title,
    district: city.id,
    year,
    account,
    ...matter,
    original: { path, sha256, lines },
    omitted: printed.omitted,
  };
  await write(join(root, 'originals', path), original);
  await write(
    join(root, 'documents', String(year), `${front.id}.md`),
    `---\n${stringify(front, { lineWidth: 0 })}---\n\n${printed.markdown}`,
  );
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
