import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { contentRoot } from '../collections/content-root.ts';
import { siteText } from './interface-text.ts';

const text = z.string().trim().min(1).nullish();

const schema = z.strictObject({
  name: text,
  tagline: text,
  domain: z
    .string()
    .regex(/^[a-z0-9.-]+$/, '只写域名，例如 www.example.gov.cn，不带 https:// 和斜杠')
    .nullish(),
  siteIdCode: text,
  organizer: text,
  operator: text,
  icpRecord: text,
  publicSecurityRecord: text,
  publicSecurityRecordUrl: z.url().nullish(),
  errorReportUrl: z.url().nullish(),
  contact: text,
});

/** What only the publisher knows; every unset value is null and is printed nowhere. */
export type SiteIdentity = {
  readonly [Key in keyof z.infer<typeof schema>]-?: string | null;
} & { readonly name: string; readonly tagline: string };

let known: SiteIdentity | undefined;

/** The identity in registry/site.yaml, read once. No file: a site without a publisher. */
export function siteIdentity(): SiteIdentity {
  known ??= parseSiteIdentity(readSiteFile(join(contentRoot(), 'registry/site.yaml')));
  return known;
}

/** Parses registry/site.yaml. Throws with file, line and column where a value does not fit. */
export function parseSiteIdentity(source: string): SiteIdentity {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Error(message(lines, broken.pos[0], broken.message));
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) throw new Error(result.error.issues.map((issue) => describe(issue)).join('\n'));
  return withDefaults(result.data);

  function describe(issue: z.core.$ZodIssue): string {
    const path = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : issue.path;
    const node = document.getIn(path, true);
    const offset = hasRange(node) ? node.range[0] : 0;
    return message(lines, offset, `${path.join('.')}：${issue.message}`);
  }
}

function withDefaults(given: z.infer<typeof schema>): SiteIdentity {
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

function message(lines: LineCounter, offset: number, problem: string): string {
  const { line, col } = lines.linePos(offset);
  return `registry/site.yaml:${line}:${col}: ${problem}`;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
