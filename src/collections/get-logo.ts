import { imageMetadata } from 'astro/assets/utils';
import { readSiteLogo } from '../records/registry/site-logo.ts';
import { contentRoot } from './content-root.ts';
import { getSite } from './get-ledger.ts';

/** The publisher's sign at the head of every page. */
export interface Logo {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** In CSS pixels, so that nothing moves while it loads. */
  readonly width: number;
  readonly height: number;
}

/** Whether it can also stand for the site where a browser has only a small square. */
export function isSquare(logo: Logo | null): logo is Logo {
  return logo !== null && Math.max(logo.width, logo.height) <= 1.25 * Math.min(logo.width, logo.height);
}

let reading: Promise<Logo | null> | undefined;

/** What registry/site.yaml names, read once; null where it names none, or while what it names cannot be shown. */
export function getLogo(): Promise<Logo | null> {
  reading ??= readLogo();
  return reading;
}

async function readLogo(): Promise<Logo | null> {
  const { logo: name } = await getSite();
  if (!name) return null;
  const read = await readSiteLogo(contentRoot(), name);
  if ('fault' in read) return null;
  const { width, height } = await imageMetadata(read.bytes, name);
  return { url: `/site/${name}`, bytes: read.bytes, width, height };
}
