import { VFile } from 'vfile';
import { z } from 'zod';
import { checkRegistryFile, readRegistryFile } from './registry-file.ts';

const text = z.string().trim().min(1, '不能为空').nullish();
const webAddress = z.url({ protocol: /^https?$/u, error: '应为完整的网址，如 https://www.example.gov.cn/' }).nullish();
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;

/** registry/site.yaml: what only the publisher knows; every field may be left out or empty. */
const siteSchema = z.strictObject({
  name: text,
  tagline: text,
  domain: z.string().refine(isDomain, '只写域名，小写字母，如 www.example.gov.cn，不带 https://、端口和斜杠').nullish(),
  siteIdCode: text,
  organizer: text,
  operator: text,
  icpRecord: text,
  publicSecurityRecord: text,
  publicSecurityRecordUrl: webAddress,
  errorReportUrl: webAddress,
  contact: text,
});

/** The site as the publisher describes it; what is not known is null or left out. */
export type SiteEntry = Readonly<z.output<typeof siteSchema>>;

const noPublisher = { whenMissing: {} };

/**
 * Reads registry/site.yaml, which may be left out; the file comes with the messages about it. Messages (fatal):
 * `registry-schema`.
 */
export async function readSite(root: string): Promise<{ readonly file: VFile }> {
  const { file } = await readRegistryFile(root, 'site.yaml', siteSchema, noPublisher);
  return { file };
}

/** The same from a text: the site, undefined where it does not fit, and the file with the messages. */
export function parseSite(source: string): { readonly site: SiteEntry | undefined; readonly file: VFile } {
  const { file, value } = checkRegistryFile(
    new VFile({ path: 'content/registry/site.yaml', value: source }),
    siteSchema,
    noPublisher,
  );
  return { site: value, file };
}

/** 999.999.999.999 has the form of a domain and is none. */
function isDomain(domain: string): boolean {
  return domainName.test(domain) && URL.canParse(`https://${domain}`);
}
