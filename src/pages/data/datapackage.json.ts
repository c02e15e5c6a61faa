import type { APIRoute } from 'astro';
import { getLedger } from '../../collections/get-ledger.ts';
import { toDataPackage } from '../../outputs/data-package.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toDataPackage(await getLedger()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
