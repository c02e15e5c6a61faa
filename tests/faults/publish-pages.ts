/**
 * What a build does around its pages, without what makes them: publishes two pages at `site` of the folder given and records
 * them in `content`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSiteFolder, type SiteFolder } from '../../src/commands/building/site-folder.ts';
import { holdFolder } from '../../src/files/hold-folder.ts';
import { toHoldReports } from '../../src/files/hold-reports.ts';
import { writeTogether } from '../../src/files/write-together.ts';
import { describeError } from '../../src/records/describe-error.ts';

const [place = ''] = process.argv.slice(2);
const content = join(place, 'content');

try {
  const folder = await openSiteFolder(join(place, 'site'), join(place, 'workshop'), console.log);
  const reports = toHoldReports(console.log);
  await holdFolder(content, '生成网站', reports, () => publishPages(folder)).finally(() => folder.close());
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function publishPages({ site, publish }: SiteFolder): Promise<void> {
  await mkdir(join(site, 'come'));
  for (const path of ['index.html', 'come/index.html']) await writeFile(join(site, path), '新页');
  const record = [{ path: 'addresses.txt', bytes: Buffer.from('/\n/come/\n') }];
  await publish(() => writeTogether(content, record));
}
