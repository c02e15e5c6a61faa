import type { APIRoute } from 'astro';
import { getPublishedLedger } from '../../collections/get-ledger.ts';
import { compareIndex } from '../../views/compare/compare-view.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(compareIndex(await getPublishedLedger())), {
    headers: { 'Content-Type': 'application/json' },
  });
