import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDepartmentList } from '../../src/records/values/departments/department-list.ts';

const fields = [
  '发改委',
  '财政局',
  '市场监管局',
  '市容市政局',
  '农委',
  '残联',
  '供销总社',
  '地方志办',
  '公积金管理中心',
];
const agencies = ['海关', '税务局', '银监分局', '供电公司', '城投公司', '文旅集团', '出入境检验检疫局'];
const cities = ['苏州', '南通', '连云港', '乌鲁木齐', '镇江'];
const counties = ['昆山市', '盐城市', '吴中区', '沭阳县', '浦东新区', '沙溪镇'];
const zones = ['苏州工业园区', '苏州高新区', '南通开发区', '太湖度假区'];
const collectives = [
  '各市、区政府',
  '各有关镇（区）有关部门',
  '市政府工作部门',
  '各专项行动牵头部门',
  '各县（市、区）人民政府',
];

/** One group of a list: how it is printed, and what it says. */
interface Group {
  readonly printed: string;
  readonly names: readonly string[];
}

const some = (list: readonly string[]) => fc.subarray([...list], { minLength: 1 });

const sharedPrefix = (prefixes: readonly string[], names: readonly string[]): fc.Arbitrary<Group> =>
  fc.tuple(fc.constantFrom(...prefixes), some(names)).map(([prefix, chosen]) => ({
    printed: prefix + chosen.join('、'),
    names: chosen.map((name) => prefix + name),
  }));

const sharedHead = (places: readonly string[], heads: readonly string[]): fc.Arbitrary<Group> =>
  fc.tuple(fc.constantFrom(...heads), some(places)).map(([head, chosen]) => ({
    printed: chosen.join('、') + head,
    names: chosen.map((place) => place + head),
  }));

const group: fc.Arbitrary<Group> = fc.oneof(
  sharedPrefix(['市', '省', '区', '县', '州', '昆山市', '江苏省'], fields),
  sharedPrefix(['市委', '县委'], ['组织部', '宣传部', '农办', '政法委']),
  sharedPrefix(['市政府', '区政府'], ['办公室', '法制办', '研究室']),
  sharedPrefix(cities, agencies),
  sharedHead(counties, ['政府', '人民政府']),
  sharedHead(zones, ['管委会', '管理委员会']),
  fc.constantFrom(...collectives).map((name) => ({ printed: name, names: [name] })),
);
const list = fc.array(group, { minLength: 1, maxLength: 8 });
const comma = fc.constantFrom('，', ',', '；', ';', ', ', '，\n');

test('a list composed after the conventions gives its names back', () => {
  fc.assert(
    fc.property(list, comma, (groups, separator) => {
      const cell = groups.map(({ printed }) => printed).join(separator);
      expect(parseDepartmentList(cell)).toEqual(groups.flatMap(({ names }) => names));
    }),
  );
});

test('full names joined with commas come back as they are', () => {
  fc.assert(
    fc.property(list, (groups) => {
      const names = groups.flatMap((each) => each.names);
      expect(parseDepartmentList(names.join('，'))).toEqual(names);
    }),
  );
});

test('lines of units lend each other nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fields, ...agencies, '港区', '市监委'), { minLength: 2 }), (names) => {
      expect(parseDepartmentList(names.join('\n'))).toEqual(names);
    }),
  );
});

test('no character is lost and no unit is empty, whatever the cell holds', () => {
  const piece = fc.constantFrom(
    ...'市区县省局委办各、，, ;\n（）()“”苏州人行　a1',
    '各市',
    '区政府',
    '有关部门',
    '苏州海关',
    '管委会',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
      (cell) => {
        const names = parseDepartmentList(cell);
        expect(names.filter((name) => name.trim() === '')).toEqual([]);
        expect(firstLost(lettersOf(cell), names.join(''))).toBeUndefined();
      },
    ),
    { numRuns: 2000 },
  );
});

/** The characters that must come out; a doubled 市 may be a slip. */
const lettersOf = (cell: string): string =>
  cell
    .replace(/[\s，,；;、､]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/市+/gu, '市');

/** The first character of the text that does not follow, in order, within the other text. */
function firstLost(text: string, within: string): string | undefined {
  let from = 0;
  for (const character of text) {
    const found = within.indexOf(character, from);
    if (found < 0) return character;
    from = found + 1;
  }
  return undefined;
}
