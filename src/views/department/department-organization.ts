import type { DepartmentRecord, DistrictRecord } from '../../records/model.ts';
import { absoluteUrl, type SiteIdentity } from '../frame/site-identity.ts';
import type { Thing } from '../frame/structured-data.ts';

/** Kinds that are of the government itself; of others schema.org has no nearer type that fits all of them. */
const ofGovernment: readonly string[] = [
  'government-office',
  'department',
  'vertical-agency',
  'development-zone-authority',
  'local-government',
];

/** The department for programs; null for a collective, which is no organisation. */
export function toOrganization(
  { name, kind, url, aliases }: DepartmentRecord,
  district: DistrictRecord | undefined,
  site: SiteIdentity,
): Thing | null {
  if (kind === 'collective') return null;
  const page = absoluteUrl(site, url);
  return {
    '@type': ofGovernment.includes(kind) ? 'GovernmentOrganization' : 'Organization',
    '@id': `${page}#organization`,
    name,
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(district && { areaServed: { '@type': 'AdministrativeArea', name: district.name } }),
    mainEntityOfPage: page,
  };
}
