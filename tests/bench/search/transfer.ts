import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from '@playwright/test';

/** What has been loaded: bytes as they came over the network, headers included. */
export interface Transfer {
  readonly bytes: number;
  readonly requests: number;
}

/** A connection slower than that of this machine to itself. */
export interface Network {
  /** Milliseconds of every answer. */
  readonly latency: number;
  readonly bytesPerSecond: number;
}

export interface TransferWatch {
  /** Everything so far, or what of it comes from paths that are meant; waits until nothing is under way. */
  read(isMeant?: (path: string) => boolean): Promise<Transfer>;
}

/** Counts what the pages of the context and their workers load from now on. */
export function watchTransfer(context: BrowserContext): TransferWatch {
  const underWay = new Set<Request>();
  const loaded: { readonly path: string; readonly size: Promise<number> }[] = [];
  context.on('request', (request) => underWay.add(request));
  context.on('requestfailed', (request) => underWay.delete(request));
  context.on('requestfinished', (request) => {
    underWay.delete(request);
    const size = request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize);
    loaded.push({ path: new URL(request.url()).pathname, size });
  });
  return {
    async read(isMeant = () => true) {
      do await setTimeout(50);
      while (underWay.size > 0);
      const sizes = await Promise.all(loaded.filter(({ path }) => isMeant(path)).map(({ size }) => size));
      return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
    },
  };
}

export function transferSince(before: Transfer, now: Transfer): Transfer {
  return { bytes: now.bytes - before.bytes, requests: now.requests - before.requests };
}

export async function slowDown(page: Page, { latency, bytesPerSecond }: Network): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const conditions = { offline: false, latency, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
  await session.send('Network.emulateNetworkConditions', conditions);
}
