import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAssignedUnits } from '../../../../src/records/values/assignments/assigned-units.ts';
import { emptyLegend } from '../../../../src/records/values/assignments/role-legend.ts';
import { parseDepartmentList } from '../../../../src/records/values/departments/department-list.ts';

const names = [
  '市发改委',
  '市教育局',
  '市市场监管局',
  '市工业和信息化局',
  '市委宣传部（市文明办）',
  '云溪海关',
  '各县（市、区）人民政府',
  '各镇、街道',
  '市残疾人联合会',
];
const setting = { role: 'responsible', legend: emptyLegend } as const;
type Role = 'lead' | 'supporting' | 'responsible';

/** Some units in one role, and one of the ways in which that is printed. */
const group = (role: Role) => fc.subarray(names, { minLength: 1 }).map((units) => ({ role, units }));
const groups = fc.tuple(group('lead'), group('supporting'));

type Print = (groups: readonly { readonly role: Role; readonly units: readonly string[] }[]) => string;
const labels = { lead: '牵头单位', supporting: '配合单位', responsible: '责任单位' } as const;
const deeds = { lead: '牵头', supporting: '配合', responsible: '负责' } as const;
const prints: Readonly<Record<string, Print>> = {
  'labels in a line': (all) => all.map(({ role, units }) => `${labels[role]}：${units.join('、')}`).join('；'),
  'labels on lines': (all) => all.map(({ role, units }) => `${labels[role]}:${units.join('，')}`).join('\n'),
  'labels in brackets': (all) =>
    `（${all.map(({ role, units }) => `${labels[role]}：${units.join('、')}`).join('；')}）`,
  'framed labels': (all) => all.map(({ role, units }) => `【${labels[role]}】${units.join('、')}`).join(''),
  'words behind': (all) => all.map(({ role, units }) => `${units.join('、')}${deeds[role]}`).join('，'),
  'words behind on lines': (all) => all.map(({ role, units }) => `${units.join('，')}${deeds[role]}`).join('\n'),
  'brackets at each': (all) =>
    all.flatMap(({ role, units }) => units.map((unit) => `${unit}（${deeds[role]}）`)).join('，'),
};

test.each(Object.entries(prints))('%s give the units back by role', (_, print) => {
  fc.assert(
    fc.property(groups, (all) => {
      const { units, unread } = parseAssignedUnits(print(all), setting);
      expect(unread).toEqual([]);
      expect(units).toEqual(all.flatMap(({ role, units: own }) => own.map((name) => ({ role, name }))));
    }),
  );
});

test('a star marks those that lead, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 1 }), (marked) => {
      const printed = marked.map(([name, leads]) => (leads ? `★${name}` : name)).join('，');
      const expected = marked.map(([name, leads]) => ({ role: leads ? 'lead' : 'responsible', name }));
      expect(parseAssignedUnits(printed, setting).units).toEqual(expected);
    }),
  );
});

test('a plain list is read as any list of units', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...names), { minLength: 1 }),
      fc.constantFrom('，', '、', '；', '\n'),
      (list, separator) => {
        const printed = list.join(separator);
        const { units } = parseAssignedUnits(printed, setting);
        expect(units.map(({ name }) => name)).toEqual(parseDepartmentList(printed));
      },
    ),
  );
});

test('no mark, label or word of the grammar becomes a unit, whatever the cell holds', () => {
  const piece = fc.constantFrom(
    ...'★▲、，；：:（）()【】\n',
    ...names,
    '牵头',
    '配合',
    '负责',
    '牵头单位',
    '责任单位',
    '按职责分工',
    '会同',
    '等部门',
    '由',
    '12月底前',
    '完成时限',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const { units } = parseAssignedUnits(pieces.join(''), setting);
      const wrong = units.filter(({ name }) => name.trim() === '' || /[★▲：:；]|^(?:牵头|配合|负责|责任)/u.test(name));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
