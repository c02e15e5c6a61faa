import type { APIRoute } from 'astro';
import { getPublishedLedger, getSite } from '../../collections/get-ledger.ts';
import { toDcat } from '../../outputs/dcat.ts';
import { toSiteIdentity } from '../../views/frame/site-identity.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toDcat(await getPublishedLedger(), toSiteIdentity(await getSite())), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
