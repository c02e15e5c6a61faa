import type { DistrictRecord } from '../../records/model.ts';
import { type DataTable, identifier, joinList, plainColumn, required } from '../data-table.ts';

/** One record per city, county, urban district or development zone, or wider area. */
export const districtsTable: DataTable<DistrictRecord> = {
  name: 'districts',
  title: '地区',
  description: '每条记录是一个市、县级市、区或开发区。',
  primaryKey: ['id'],
  references: [{ field: 'parent', table: 'districts' }],
  records: (ledger) => ledger.districts,
  columns: [
    plainColumn('id', { title: '编号', description: '固定编号。', type: 'string', constraints: identifier }),
    plainColumn('url', { title: '网址', description: '本站页面的地址。', type: 'string', constraints: required }),
    plainColumn('name', { title: '名称', description: '全称。', type: 'string', constraints: required }),
    plainColumn('kind', {
      title: '种类',
      description: '行政区或开发区的种类。',
      type: 'string',
      constraints: required,
    }),
    plainColumn('parent', { title: '所属市', description: '所属市的编号；市本身则空。', type: 'string' }),
    {
      name: 'aliases',
      title: '别名',
      description: '文件中用过的其他名称，以“；”相连。',
      type: 'string',
      cell: ({ aliases }) => joinList(aliases),
    },
  ],
};
