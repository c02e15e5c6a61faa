import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../../collections/content-root.ts';
import { parseSite, type SiteEntry } from '../../records/registry/site.ts';
import { toReport } from '../../records/report.ts';
import { siteText } from './site-text.ts';

/** What only the publisher knows; every unset value is null and is printed nowhere. */
export type SiteIdentity = {
  readonly [Key in keyof SiteEntry]-?: string | null;
} & { readonly name: string; readonly tagline: string };

let known: SiteIdentity | undefined;

/** The identity in registry/site.yaml, read once. No file: a site without a publisher. */
export function siteIdentity(): SiteIdentity {
  known ??= parseSiteIdentity(readSiteFile(join(contentRoot(), 'registry/site.yaml')));
  return known;
}

/** Parses registry/site.yaml. Throws with the messages of `npm run check` where a value does not fit. */
export function parseSiteIdentity(source: string): SiteIdentity {
  const { site, file } = parseSite(source);
  if (site === undefined) throw new Error(`内容没有通过检查：\n${toReport([file])}`);
  return withDefaults(site);
}

/** With the domain where it is known, else the path alone. */
export function absoluteUrl(site: SiteIdentity, path: string): string {
  return site.domain ? `https://${site.domain}${path}` : path;
}

function withDefaults(given: SiteEntry): SiteIdentity {
  return {
    name: given.name ?? siteText.defaultName,
    tagline: given.tagline ?? siteText.defaultTagline,
    domain: given.domain ?? null,
    siteIdCode: given.siteIdCode ?? null,
    organizer: given.organizer ?? null,
    operator: given.operator ?? null,
    icpRecord: given.icpRecord ?? null,
    publicSecurityRecord: given.publicSecurityRecord ?? null,
    publicSecurityRecordUrl: given.publicSecurityRecordUrl ?? null,
    errorReportUrl: given.errorReportUrl ?? null,
    contact: given.contact ?? null,
  };
}

function readSiteFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
