import type { GoneAddress } from '../../records/schema/gone-address.ts';
import { goneAddress } from '../../records/schema/gone-address.ts';
import { type DataTable, joinList } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per published address at which nothing stands any more. */
export const addressesTable: DataTable<GoneAddress> = {
  name: 'addresses',
  title: '网址的去向',
  description: '每条记录是一个公布过而现在没有内容的网址：换到了哪里，或何时为何由谁撤回。没有列在这里的网址都还有效。',
  primaryKey: ['address'],
  references: [],
  records: (ledger) => ledger.addresses,
  record: goneAddress,
  columns: fieldColumns(goneAddress, {
    instead: {
      to: [
        {
          name: 'to_url',
          title: '现在的网址',
          description: '内容现在所在的网址，拆成几处的用“；”分开；撤回的则空（JSON：to[].url，名称在 to[].name）。',
          type: 'string',
          cell: ({ to }) => joinList(to.map(({ url }) => url)),
        },
      ],
    },
  }),
};
