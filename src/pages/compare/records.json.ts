import type { APIRoute } from 'astro';
import { getLedger } from '../../collections/get-ledger.ts';
import { compareIndex } from '../../views/compare/compare-view.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(compareIndex(await getLedger())), { headers: { 'Content-Type': 'application/json' } });
