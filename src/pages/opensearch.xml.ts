import type { APIRoute } from 'astro';
import { toOpenSearch } from '../outputs/open-search.ts';
import { siteIdentity } from '../views/frame/site-identity.ts';

export const GET: APIRoute = () =>
  new Response(toOpenSearch(siteIdentity()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
