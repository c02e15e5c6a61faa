import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { commonDepartmentOf, toCommon } from '../../../src/records/registry/common-departments.ts';
import { findDepartment, findDistrict, parseRegistry } from '../../../src/records/registry/registry.ts';
import { toReport } from '../../../src/records/report.ts';

const file = (path: string, value: string) => new VFile({ path, value });
const registry = parseRegistry({
  'districts.yaml': file(
    'districts.yaml',
    `- { id: yunzhou, name: 云州市, kind: city, aliases: [云州] }
- { id: xixian, name: 溪县, kind: county, parent: yunzhou }
- { id: yunzhou-gaoxinqu, name: 云州高新区, kind: development-zone, parent: yunzhou, aliases: [高新区] }
- { id: jiangning, name: 江宁市, kind: city }
- { id: jiangning-gaoxinqu, name: 江宁高新区, kind: development-zone, parent: jiangning, aliases: [高新区] }
`,
  ),
  'departments.yaml': file(
    'departments.yaml',
    `yunzhou:
  - { id: yunzhou/nongwei, name: 市农委, kind: department }
  - { id: yunzhou/jiaoyuju, name: 市教育体育科技局, kind: department }
`,
  ),
  'common-departments.yaml': file(
    'common-departments.yaml',
    `- { id: jiaoyuju, name: 教育局, kind: department }
- { id: shichangjianguanju, name: 市场监管局, fullName: 市场监督管理局, kind: department }
- { id: nongyeju, name: 农业局, kind: department, aliases: [农委] }
- { id: xuanchuanbu, name: 委宣传部, kind: party-organ, aliases: [宣传部] }
`,
  ),
});

test('the files fit their schemas', () => {
  expect(toReport(registry.files)).toBe('');
});

test.each([
  ['jiangning', '市教育局', 'jiangning/jiaoyuju', '市教育局'],
  ['jiangning', '江宁市教育局', 'jiangning/jiaoyuju', '市教育局'],
  ['jiangning', '教育局', 'jiangning/jiaoyuju', '市教育局'],
  ['xixian', '县教育局', 'xixian/jiaoyuju', '县教育局'],
  ['xixian', '溪县教育局', 'xixian/jiaoyuju', '县教育局'],
  ['jiangning', '市场监管局', 'jiangning/shichangjianguanju', '市市场监管局'],
  ['jiangning', '市市场监督管理局', 'jiangning/shichangjianguanju', '市市场监管局'],
  ['jiangning', '市委宣传部', 'jiangning/xuanchuanbu', '市委宣传部'],
])('in a document of %s, %s is %s', (district, name, id, own) => {
  expect(findDepartment(registry, name, district)).toMatchObject({ id, name: own, district });
  expect(commonDepartmentOf(registry, id)).toBe(findDepartment(registry, name, district));
});

test.each([
  ['xixian', '市教育局', 'the department of another level'],
  ['yunzhou', '市农业局', 'what may be one more name of a registered department'],
  ['yunzhou', '市教育局', 'what another department has the id of'],
  ['jiangning', '市教育科', 'a name that no department has everywhere'],
  ['elsewhere', '市教育局', 'that of a place that is not registered'],
])('in a document of %s, %s is not known: %s', (district, name) => {
  expect(findDepartment(registry, name, district)).toBeUndefined();
});

test('a registered department is the same as everywhere by any of its names', () => {
  const nongwei = registry.departments.find(({ id }) => id === 'yunzhou/nongwei');
  expect(nongwei && toCommon(registry, nongwei)?.id).toBe('nongyeju');
  const other = registry.departments.find(({ id }) => id === 'yunzhou/jiaoyuju');
  expect(other && toCommon(registry, other)).toBeNull();
});

test('the short name of a zone is that of the own city, and nobody else’s', () => {
  expect(findDistrict(registry, '高新区', 'xixian')?.id).toBe('yunzhou-gaoxinqu');
  expect(findDistrict(registry, '高新区', 'jiangning')?.id).toBe('jiangning-gaoxinqu');
  expect(findDistrict(registry, '高新区', 'weizhi')).toBeUndefined();
  expect(findDistrict(registry, '云州高新区', 'jiangning')?.id).toBe('yunzhou-gaoxinqu');
});
