import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublishedLedger } from '../../collections/get-ledger.ts';
import type { DataTable } from '../../outputs/data-table.ts';
import { dataTables } from '../../outputs/data-tables.ts';
import { mediaTypeOf } from '../../outputs/media-types.ts';
import { renderParquet } from '../../outputs/render-parquet.ts';

export const getStaticPaths: GetStaticPaths = () =>
  dataTables.map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: DataTable }> = async ({ props }) =>
  new Response(new Uint8Array(renderParquet(props.table, await getPublishedLedger())), {
    headers: { 'Content-Type': mediaTypeOf('.parquet') },
  });
