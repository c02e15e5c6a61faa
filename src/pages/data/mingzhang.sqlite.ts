import type { APIRoute } from 'astro';
import { getPublishedLedger } from '../../collections/get-ledger.ts';
import { renderDatabase } from '../../outputs/database/render-database.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(renderDatabase(await getPublishedLedger())), {
    headers: { 'Content-Type': 'application/vnd.sqlite3' },
  });
