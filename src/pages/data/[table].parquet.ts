import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublishedLedger } from '../../collections/get-ledger.ts';
import type { DataTable } from '../../outputs/data-table.ts';
import { dataTables } from '../../outputs/data-tables.ts';
import { mediaTypeOf } from '../../outputs/media-types.ts';
import { readTableFile } from '../../outputs/table-files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  dataTables.map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: DataTable }> = async ({ props }) =>
  new Response(readTableFile(props.table, 'parquet', await getPublishedLedger()), {
    headers: { 'Content-Type': mediaTypeOf('.parquet') },
  });
