import type { DepartmentRecord, UnitRole } from '../../records/model.ts';
import { type Column, type DataTable, identifier, joinList, plainColumn, required } from '../data-table.ts';

/** One record per department: any named responsible unit. */
export const departmentsTable: DataTable<DepartmentRecord> = {
  name: 'departments',
  title: '部门',
  description: '每条记录是一个具名的责任单位，连同它的别名、沿革和在条目中出现的次数。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'successors[].id', table: 'departments' },
  ],
  records: (ledger) => ledger.departments,
  columns: [
    plainColumn('id', { title: '编号', description: '固定编号：地区/部门。', type: 'string', constraints: identifier }),
    plainColumn('url', { title: '网址', description: '本站页面的地址。', type: 'string', constraints: required }),
    plainColumn('name', { title: '名称', description: '全称。', type: 'string', constraints: required }),
    plainColumn('district', { title: '地区', description: '地区编号。', type: 'string', constraints: required }),
    plainColumn('kind', { title: '种类', description: '单位的种类。', type: 'string', constraints: required }),
    {
      name: 'aliases',
      title: '别名',
      description: '文件中用过的其他名称，以“；”相连。',
      type: 'string',
      cell: ({ aliases }) => joinList(aliases),
    },
    {
      name: 'successors',
      title: '沿革',
      description:
        '承接它的部门；格式“部门编号（年份 方式：依据）”，方式为 renamed 更名、merged 合并、split 分设、abolished 撤销、transferred 划转；多处以“；”相连。',
      type: 'string',
      cell: ({ successors }) => joinList(successors.map((one) => `${one.id}（${one.year} ${one.how}：${one.source}）`)),
    },
    countColumn('lead', '牵头'),
    countColumn('supporting', '配合'),
    countColumn('responsible', '责任单位'),
    countColumn('related', '相关单位'),
  ],
};

function countColumn(role: UnitRole, title: string): Column<DepartmentRecord> {
  return {
    name: `counts_${role}`,
    title: `${title}条目数`,
    description: `以“${title}”身份出现的条目数（JSON：counts.${role}）。`,
    type: 'integer',
    constraints: { required: true, minimum: 0 },
    cell: ({ counts }) => counts[role],
  };
}
