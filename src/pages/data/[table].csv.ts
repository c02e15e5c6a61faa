import type { APIRoute, GetStaticPaths } from 'astro';
import { getAccount } from '../../collections/account.ts';
import type { DataTable } from '../../outputs/data-table.ts';
import { dataTables } from '../../outputs/data-tables.ts';
import { renderCsv } from '../../outputs/render-csv.ts';

export const getStaticPaths: GetStaticPaths = () =>
  dataTables.map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: DataTable }> = async ({ props }) =>
  new Response(renderCsv(props.table, await getAccount()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
