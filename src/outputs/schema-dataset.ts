import type { Ledger } from '../records/model.ts';
import { absoluteUrl, type SiteIdentity } from '../views/frame/site-identity.ts';
import { siteSections } from '../views/frame/site-sections.ts';
import type { Thing } from '../views/frame/structured-data.ts';
import { toYearRuns } from '../views/frame/years-held.ts';
import { dataFiles } from './data-files.ts';
import { describeData } from './data-package.ts';
import { mediaTypeOf } from './media-types.ts';
import { publishedSince, spatialNames } from './published-scope.ts';
import { toSnapshot } from './snapshot.ts';

/** The published tables together as a Dataset of schema.org, for the page that lists them. */
export function toSchemaDataset(ledger: Ledger, site: SiteIdentity): Thing {
  const { title, description } = describeData(site);
  const { date, version } = toSnapshot(ledger);
  const page = absoluteUrl(site, siteSections.data.url);
  const since = publishedSince(ledger);
  const runs = toYearRuns(ledger.documents.map(({ year }) => year));
  return {
    '@type': 'Dataset',
    '@id': `${page}#dataset`,
    name: title,
    description,
    url: page,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    version,
    ...(since !== null && { datePublished: since }),
    ...(date !== null && { dateModified: date }),
    ...(site.dataLicence !== null && { license: site.dataLicence }),
    ...(site.organizer !== null && { publisher: { '@type': 'GovernmentOrganization', name: site.organizer } }),
    temporalCoverage: runs.map(([first, last]) => (first === last ? String(first) : `${first}/${last}`)),
    spatialCoverage: spatialNames(ledger).map((name) => ({ '@type': 'AdministrativeArea', name })),
    distribution: dataFiles.map(({ name, title: of, use }) => ({
      '@type': 'DataDownload',
      name: use === null ? of : `${of}（${use}）`,
      contentUrl: absoluteUrl(site, `/data/${name}`),
      encodingFormat: mediaTypeOf(name),
    })),
  };
}
