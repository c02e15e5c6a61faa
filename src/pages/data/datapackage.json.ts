import type { APIRoute } from 'astro';
import { getLedger, getSite } from '../../collections/get-ledger.ts';
import { toDataPackage } from '../../outputs/data-package.ts';
import { toSiteIdentity } from '../../views/frame/site-identity.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toDataPackage(await getLedger(), toSiteIdentity(await getSite())), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
