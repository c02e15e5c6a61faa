import type { APIRoute } from 'astro';
import { getSite } from '../collections/get-ledger.ts';
import { toRobots } from '../outputs/robots.ts';
import { toSiteIdentity } from '../views/frame/site-identity.ts';

export const GET: APIRoute = async () =>
  new Response(toRobots(toSiteIdentity(await getSite())), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
