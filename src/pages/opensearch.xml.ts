import type { APIRoute } from 'astro';
import { getSite } from '../collections/get-ledger.ts';
import { toOpenSearch } from '../outputs/open-search.ts';
import { toSiteIdentity } from '../views/frame/site-identity.ts';

export const GET: APIRoute = async () =>
  new Response(toOpenSearch(toSiteIdentity(await getSite())), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
