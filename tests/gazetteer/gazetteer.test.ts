import { expect, test } from 'vitest';
import { findPlaceNames, placesNamed, shortenPlaceName } from '../../src/gazetteer/gazetteer.ts';

test.each([
  ['安徽省宣城市泾县人民政府', ['安徽省', '宣城市', '泾县']],
  ['恩施土家族苗族自治州人民政府', ['恩施土家族苗族自治州']],
  ['黔东南州2024年重点工作', ['黔东南州']],
  ['为扎实推进我市2031年民生工程', []],
  ['2031年上半年市政府工作任务', []],
])('%s names %j', (text, names) => {
  expect(findPlaceNames(text).map(({ name }) => name)).toEqual(names);
});

test('a place knows what it is and where it lies, and one name may be that of several', () => {
  const [jingxian] = placesNamed('泾县');
  expect(jingxian).toMatchObject({ kind: 'county', code: '341823' });
  expect(jingxian?.parents.map(({ name }) => name)).toEqual(['宣城市', '安徽省']);
  expect(placesNamed('北京市').map(({ code }) => code)).toEqual(['110000']);
  expect(placesNamed('鼓楼区').length).toBeGreaterThan(1);
  expect(placesNamed('云州市')).toEqual([]);
});

test.each([
  ['楚雄彝族自治州', '楚雄州'],
  ['黔东南苗族侗族自治州', '黔东南州'],
  ['博尔塔拉蒙古自治州', '博尔塔拉州'],
  ['长阳土家族自治县', '长阳县'],
  ['水城区', '水城区'],
])('%s is called %s', (name, short) => {
  expect(shortenPlaceName(name)).toBe(short);
  expect(placesNamed(short)).toEqual(placesNamed(name));
});
