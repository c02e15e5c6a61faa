import { expect, test } from 'vitest';
import { toNameList } from '../../src/outputs/search/name-list.ts';
import { spellName } from '../../src/outputs/search/spell-name.ts';
import type { DepartmentRecord, Ledger } from '../../src/records/model.ts';
import { sampleLedger } from './sample-ledger.ts';

const [department] = sampleLedger.departments as readonly [DepartmentRecord];

/** Departments of one name in two districts, and indicators with letters and digits in their names. */
const ledger: Ledger = {
  ...sampleLedger,
  departments: [
    ...sampleLedger.departments,
    {
      ...department,
      id: 'dongqu/fagaiwei',
      url: '/departments/dongqu/fagaiwei/',
      name: '发改委',
      district: 'dongqu',
      aliases: [],
    },
  ],
  indicators: [
    {
      id: 'pm25',
      url: '/indicators/pm25/',
      name: 'PM2.5平均浓度',
      aliases: ['ＰＭ２．５'],
      better: 'lower',
      parts: [],
    },
  ],
};

test('every department, district and indicator has its label, its address and the spellings of all its names', () => {
  expect(toNameList(ledger)).toEqual([
    [
      'department',
      '市发改委（样市）',
      '/departments/yangshi/fagaiwei/',
      'shi fa gai wei',
      'shi fa zhan gai ge wei',
      'fa gai',
      'fa gai wei',
      'fa zhan gai ge wei',
    ],
    ['department', '各区政府', '/departments/yangshi/gequ/', 'ge qu zheng fu'],
    ['department', '发改委（东区）', '/departments/dongqu/fagaiwei/', 'fa gai wei'],
    ['district', '样市', '/districts/yangshi/', 'yang shi'],
    ['district', '东区', '/districts/dongqu/', 'dong qu', 'yang shi dong qu'],
    ['indicator', 'PM2.5平均浓度', '/indicators/pm25/', 'PM25 ping jun nong du', 'PM25'],
  ]);
});

test.each([
  ['the whole name decides', '人民银行', '', 'ren min yin hang'],
  ['the whole name decides', '市行政审批局', '', 'shi xing zheng shen pi ju'],
  ['ü is v', '绿化', '', 'lv hua'],
  ['the identifier decides', '人行', 'yangshi/renhang', 'ren hang'],
  ['the identifier decides over a part of the name', '乐清市', 'yueqing', 'yue qing shi'],
  ['an identifier with hyphens', '市长乐镇', 'yangshi/chang-yue', 'shi chang yue zhen'],
  ['an identifier that is no reading of the name', '人行', 'yangshi/bank', 'ren xing'],
  ['an identifier that breaks off within a reading', '人行', 'yangshi/renhan', 'ren xing'],
  ['an identifier with the letters of the name', '单位GDP能耗', 'danwei-gdp-nenghao', 'dan wei GDP neng hao'],
  ['letters that stand for themselves, whatever the identifier spells', '云G办', 'yangshi/yunjiban', 'yun G ban'],
  ['letters that an identifier shortens', '单位GDP能耗', 'danwei-g-nenghao', 'dan wei GDP neng hao'],
  ['small letters', 'e办事', '', 'E ban shi'],
  ['digits', '市“263”办', '', 'shi 263 ban'],
  ['full width', 'ＡＢ项目', '', 'AB xiang mu'],
  ['marks within letters', '企业(R&D)经费', '', 'qi ye RD jing fei'],
  ['marks between letters', 'GDP、CPI', '', 'GDP CPI'],
  ['a character beyond the first plane', '𠮷祥', '', 'xiang'],
  ['nothing to read', '（——）', '', ''],
])('%s: %s', (_, name, id, spelling) => {
  expect(spellName(name, id).join(' ')).toBe(spelling);
});

test('a name that nobody can type has no spelling', () => {
  const named = {
    ...ledger,
    departments: [{ ...department, name: '——', aliases: [] }],
    districts: [],
    indicators: [],
  };
  expect(toNameList(named)).toEqual([['department', '——', department.url]]);
});
