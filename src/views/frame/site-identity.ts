import { siteRoot, underBase } from '../../base-path/base-path.ts';
import type { SiteEntry } from '../../records/registry/site.ts';
import { siteText } from './site-text.ts';

/** What only the publisher knows; every unset value is null and is printed nowhere. */
export type SiteIdentity = {
  readonly [Key in Exclude<keyof SiteEntry, 'embedding' | 'footer'>]-?: string | null;
} & {
  readonly name: string;
  readonly tagline: string;
  /** What the publisher adds to the foot of every page. */
  readonly footer: readonly { readonly text: string; readonly url?: string | null | undefined }[];
  /** The path under which the site stands, with a slash at both ends; `/` where nothing is said. */
  readonly base: string;
  /** Who may show the pages for embedding in a frame, as a policy writes it: `*`, or origins. Null where there are no such pages. */
  readonly framers: string | null;
};

/** The whole address of a path of the site; where no domain is known, the path alone, with the base. */
export function absoluteUrl(site: SiteIdentity, path: string): string {
  return `${toOrigin(site)}${underBase(site.base, path)}`;
}

/** What stands before a path with its base; '' where no domain is known. */
export function toOrigin({ domain }: SiteIdentity): string {
  return domain ? `https://${domain}` : '';
}

/** What registry/site.yaml says, with the site's own name and tagline where it says none. */
export function toSiteIdentity(given: SiteEntry): SiteIdentity {
  return {
    name: given.name ?? siteText.defaultName,
    tagline: given.tagline ?? siteText.defaultTagline,
    domain: given.domain ?? null,
    base: given.base ?? siteRoot,
    colour: given.colour ?? null,
    logo: given.logo ?? null,
    footer: given.footer ?? [],
    framers: toFramers(given),
    siteIdCode: given.siteIdCode ?? null,
    organizer: given.organizer ?? null,
    operator: given.operator ?? null,
    icpRecord: given.icpRecord ?? null,
    publicSecurityRecord: given.publicSecurityRecord ?? null,
    publicSecurityRecordUrl: given.publicSecurityRecordUrl ?? null,
    errorReportUrl: given.errorReportUrl ?? null,
    correctionMail: given.correctionMail ?? null,
    correctionForm: given.correctionForm ?? null,
    contact: given.contact ?? null,
    leaderList: given.leaderList ?? null,
    dataLicence: given.dataLicence ?? null,
    dataLicenceName: given.dataLicenceName ?? null,
  };
}

/** Who may show the pages for embedding in a frame; null where nobody may, as where nothing is said of it. */
export function toFramers({ embedding }: SiteEntry): string | null {
  if (embedding === 'any') return '*';
  return Array.isArray(embedding) ? embedding.join(' ') : null;
}
