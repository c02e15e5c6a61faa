import type { APIRoute, GetStaticPaths } from 'astro';
import { getLedger, getPublishedLedger } from '../../../collections/get-ledger.ts';
import { comparedRecords, compareIndex } from '../../../views/compare/compare-view.ts';

/** No file for a document of which no choice asks anything. */
export const getStaticPaths: GetStaticPaths = async () => {
  const ledger = await getLedger();
  const asked = new Set(
    compareIndex(ledger).things.document.flatMap(({ id, stating }) => (stating.length > 0 ? id : [])),
  );
  return [...asked].map((document) => ({ params: { document } }));
};

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(comparedRecords(await getPublishedLedger(), params['document'] ?? '')), {
    headers: { 'Content-Type': 'application/json' },
  });
