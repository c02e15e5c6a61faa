import type { VFile } from 'vfile';
import { z } from 'zod';
import { fail } from '../messages.ts';
import { checkRegistryFile } from './registry-file.ts';
import { contrastOnPaper, leastContrast, nearestOnPaper } from './site-colours.ts';
import { logoName, readSiteLogo } from './site-logo.ts';
import { readYaml } from './yaml-text.ts';

const text = z.string().trim().min(1, '不能为空').nullish();
const webAddress = z.url({ protocol: /^https?$/u, error: '应为完整的网址，如 https://www.example.gov.cn/' }).nullish();
const mailAddress = z.email('只写一个邮箱地址，如 jiucuo@example.gov.cn').nullish();
/** What stands for the page's address, for where on the site it is, and for its words. */
const placeholder = /\{(url|place|quote)\}/gu;
const formAddress = z
  .string()
  .refine(
    isForm,
    '应为完整的网址，其中写 {url}，也可以写 {place} 和 {quote}，如 https://www.example.gov.cn/jiucuo?url={url}',
  )
  .nullish();
/** A site by its scheme and name, as a browser calls it. */
const origin = z
  .string()
  .refine(
    isOrigin,
    '写网站的来源：https:// 和域名（有端口的加端口），如 https://www.example.gov.cn，末尾不带斜杠和路径',
  );
/** Path of a page's address, where nothing has to be written with `%`. */
const basePath = /^\/(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/)+$/iu;
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/iu, {
    abort: true,
    error: '写一种颜色，# 和六位十六进制数，加引号，如 "#17495f"',
  })
  .superRefine((given, { addIssue }) => {
    const contrast = contrastOnPaper(given);
    if (contrast < leastContrast) addIssue(describeContrast(given, contrast));
  })
  .nullish();

/** registry/site.yaml: what only the publisher knows; every field may be left out or empty. */
export const siteSchema = z
  .strictObject({
    name: text,
    tagline: text,
    domain: z
      .string()
      .refine(isDomain, '只写域名，小写字母，如 www.example.gov.cn，不带 https://、端口和斜杠')
      .nullish(),
    base: z
      .string()
      .regex(
        basePath,
        '写网站在域名下的路径，前后都有斜杠，只用英文字母、数字、-、_ 和 .，如 /mingzhang/；网站就在域名之下的，留空',
      )
      .nullish(),
    colour,
    logo: z
      .string()
      .regex(logoName, '写 registry/ 里一个图片的文件名，小写英文字母、数字、- 和 _，.svg、.png 或 .webp，如 logo.svg')
      .nullish(),
    footer: z
      .array(z.strictObject({ text: z.string().trim().min(1, '不能为空'), url: webAddress }))
      .max(12, '最多十二项')
      .nullish(),
    siteIdCode: text,
    organizer: text,
    operator: text,
    icpRecord: text,
    publicSecurityRecord: text,
    publicSecurityRecordUrl: webAddress,
    errorReportUrl: webAddress,
    correctionMail: mailAddress,
    correctionForm: formAddress,
    contact: text,
    dataLicence: webAddress,
    dataLicenceName: text,
    embedding: z
      .union([z.enum(['left-out', 'any']), z.array(origin).min(1)], {
        error: '只写 left-out（不供嵌入）、any（谁都可以嵌入），或网站的列表，如 [https://www.example.gov.cn]',
      })
      .nullish(),
    leaderList: z.enum(['shown', 'left-out'], '只写 shown（列出）或 left-out（不列）').nullish(),
  })
  .refine(
    ({ correctionMail, correctionForm }) => !correctionMail || !correctionForm,
    'correctionMail 和 correctionForm 只写一个',
  )
  .refine(
    ({ dataLicence, dataLicenceName }) => !dataLicenceName || dataLicence,
    'dataLicenceName 要和许可的网址 dataLicence 一起写',
  );

/** The site as the publisher describes it; what is not known is null or left out. */
export type SiteEntry = Readonly<z.output<typeof siteSchema>>;

/** The site, and the file with the messages about it; a file that does not fit its schema counts as empty. */
export interface ReadSite {
  readonly site: SiteEntry;
  readonly file: VFile;
}

/** Parses registry/site.yaml, which may be left out. Messages (fatal): `registry-schema`. */
export function parseSite(file: VFile): ReadSite {
  const { value } = checkRegistryFile(file, siteSchema, { whenMissing: {} });
  return { site: value ?? {}, file };
}

/** Looks at the image that site.yaml names. Messages (fatal): `registry-schema` where it cannot stand on the pages. */
export async function checkLogo(root: string, { site, file }: ReadSite): Promise<void> {
  if (!site.logo) return;
  const logo = await readSiteLogo(root, site.logo);
  if ('fault' in logo)
    fail(file, 'registry-schema', `logo：${logo.fault}`, readYaml(String(file), siteSchema).placeOf(['logo']));
}

function describeContrast(given: string, contrast: number): string {
  const found = `${given} 和网页的底色对比只有 ${contrast.toFixed(1)}:1，文字看不清，应不低于 ${leastContrast}:1`;
  return `${found}。同一色调里最近的是 "${nearestOnPaper(given)}"`;
}

function isForm(template: string): boolean {
  const address = template.replace(placeholder, 'x');
  const isWeb = /^https?:\/\//u.test(address) && URL.canParse(address);
  return isWeb && template.includes('{url}') && !/[{}\s]/u.test(address);
}

/** The address of a form with the page filled in; each value is written as a part of an address. */
export function fillForm(template: string, values: Readonly<Record<'url' | 'place' | 'quote', string>>): string {
  return template.replace(placeholder, (_, name: keyof typeof values) => encodeURIComponent(values[name]));
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//u.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** 999.999.999.999 has the form of a domain and is none. */
function isDomain(domain: string): boolean {
  return domainName.test(domain) && URL.canParse(`https://${domain}`);
}
