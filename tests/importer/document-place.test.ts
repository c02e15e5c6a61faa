import { expect, test } from 'vitest';
import { readPlace } from '../../src/importer/document/document-place.ts';
import { findTracedPlaces } from '../../src/importer/document/place-traces.ts';
import type { DistrictEntry } from '../../src/records/registry/registry.ts';

const entry = (id: string, name: string, kind: DistrictEntry['kind'], more: Partial<DistrictEntry> = {}) => ({
  id,
  name,
  kind,
  parent: null,
  tile: null,
  aliases: [],
  reviewed: true,
  ...more,
});
const districts: DistrictEntry[] = [
  entry('suzhou', '苏州市', 'city', { aliases: ['苏州'] }),
  entry('wujiang', '吴江区', 'urban-district', { parent: 'suzhou', aliases: ['吴江'] }),
  entry('gaoxinqu', '苏州高新区', 'development-zone', { parent: 'suzhou', aliases: ['高新区'] }),
];

test.each([
  ['2031年上半年市政府工作任务进展情况汇总表', 'weizhi'],
  ['为扎实推进我市2031年民生工程实施工作,现将1至7月进度通报如下:', 'weizhi'],
  ['围绕市委、市政府的决策部署，梳理重点项目进展情况。', 'weizhi'],
  ['溪县2031年政府工作任务分解表', 'xixian'],
  ['溪县人民政府', 'xixian'],
  ['2031年云州市主要预期指标分解汇总表', 'yunzhou'],
  ['关于印发《六安市2024年重点工作》的通知', 'luan'],
  ['楚雄州人民政府办公室', 'chuxiong'],
  ['宣城市泾县人民政府关于分解落实重点工作的通知', 'jingxian'],
  ['2018年苏州市吴江区政府工作报告', 'wujiang'],
  ['苏州高新区2018年重点工作', 'gaoxinqu'],
  ['高新区2018年重点工作', 'weizhi'],
  ['云州市高新区2018年重点工作', 'yunzhou'],
  ['宿州市人民政府', 'suzhou2'],
  ['全市重点工作分解表', 'weizhi'],
  ['各县区重点工作分解表', 'weizhi'],
  ['城区老旧小区改造进展', 'weizhi'],
])('%s is of %s', (title, id) => {
  expect(readPlace({ heads: [title], lines: [], mentions: [], traced: [], texts: [] }, districts).id).toBe(id);
});

test.each([
  ['云山讯 近日，泾县围绕群众关切确定了十件实事。', 'jingxian'],
  ['大山网讯 1月20日，泾县第十七届人民代表大会召开。', 'jingxian'],
  ['省里今年在泾县建设学校。', 'weizhi'],
])('%s opens news of %s', (line, id) => {
  expect(readPlace({ heads: [], lines: [line], mentions: [], traced: [], texts: [] }, districts).id).toBe(id);
});

test('of a name that several places bear, the one is meant whose city is named as well', () => {
  const title = '鼓楼区2024年民生实事';
  expect(readPlace({ heads: [title], lines: [], mentions: [], traced: [], texts: [] }, [])).toMatchObject({
    name: '鼓楼区',
    isSure: false,
  });
  expect(
    readPlace({ heads: [title], lines: ['南京市鼓楼区人民政府'], mentions: [], traced: [], texts: [] }, []),
  ).toMatchObject({
    isSure: true,
  });
});

test('what only the text names is not sure, and what it only mentions is no place of the document', () => {
  const lines = ['云州市各有关单位：', '第一名溪南县。'];
  expect(
    readPlace(
      { heads: ['关于报送材料的通知'], lines: ['苏州市各有关单位：'], mentions: [], traced: [], texts: [] },
      districts,
    ),
  ).toEqual({
    id: 'suzhou',
    name: '苏州市',
    isKnown: true,
    isSure: false,
    candidates: [],
  });
  expect(readPlace({ heads: [], lines, mentions: lines, traced: [], texts: [] }, districts).id).toBe('weizhi');
});

test.each([
  [['2031年，云溪市委、市政府办好十件实事。', '学习江宁市的做法。'], '云溪市'],
  [['为学习江宁市先进经验，结合云溪市实际，制定本表。'], '云溪市'],
  [['根据河北省部署，我省民生工程进展如下：'], '河北省'],
  [['江宁市人民政府、云溪市人民政府：'], ''],
  [['现将任务分解如下。学习借鉴江宁市的做法。我市……'], ''],
])('%s speaks of %s', (mentions, name) => {
  const places = [entry('yunxi', '云溪市', 'city'), entry('jiangning', '江宁市', 'city')];
  expect(readPlace({ heads: [], lines: [], mentions, traced: [], texts: [] }, places)).toMatchObject({
    name,
    isSure: false,
  });
});

test('a place that is not told is doubted with those that the text mentions', () => {
  const mentions = ['江宁市人民政府、云溪市人民政府：'];
  const places = [entry('yunxi', '云溪市', 'city'), entry('jiangning', '江宁市', 'city')];
  expect(readPlace({ heads: [], lines: [], mentions, traced: [], texts: [] }, places).candidates).toEqual([
    '江宁市',
    '云溪市',
  ]);
});

test.each(['云岭哈尼族彝族自治州2031年重点工作任务分解表', '云岭彝族自治州人民政府'])(
  '%s names an autonomous place',
  (head) => {
    expect(readPlace({ heads: [head], lines: [], mentions: [], traced: [], texts: [] }, [])).toMatchObject({
      isKnown: false,
      isSure: true,
    });
  },
);

test.each([
  ['正定县', ['关于2031年工作的通知', '会议在正定县召开。']],
  ['', ['会议在正定县召开。', '沭阳县也参加了会议。']],
  ['', ['要学习借鉴正定县的做法。']],
])('the only place that a text names is perhaps its own: %s', (name, texts) => {
  expect(readPlace({ heads: [], lines: [], mentions: [], traced: [], texts }, [])).toMatchObject({
    name,
    isSure: false,
  });
});

test.each(['——2031年1月6日在云河县第十届人民代表大会第三次会议上', '在云河县第十届人大三次会议上'])(
  '%s names where a report is given',
  (head) => {
    expect(readPlace({ heads: [head], lines: [], mentions: [], traced: [], texts: [] }, [])).toMatchObject({
      name: '云河县',
      isSure: true,
    });
  },
);

const nothing = { title: '', documentNumber: null, texts: [], margins: [] };

test.each([
  ['广东省', { title: '数字广东建设2031年工作要点任务分解表' }],
  ['黑龙江省', { title: '2031年平安黑龙江建设工作要点' }],
  ['正定县', { title: '正定2031年十件实事' }],
  ['徐州市', { documentNumber: '徐政发〔2031〕5号', texts: ['各县（市）、区人民政府，徐州经济开发区管委会：'] }],
  ['云溪区', { texts: ['我区集中开工12个项目。'], margins: ['版权：云河网 主办：云溪区人民政府 网站地图'] }],
])('%s is pointed to', (name, traces) => {
  expect(findTracedPlaces({ ...nothing, ...traces })).toEqual([name]);
});

test.each([
  ['a short name that a city or a county bears too', { title: '数字吉林建设2031年工作要点' }],
  ['a programme of no province', { title: '数字政府建设2031年工作要点' }],
  [
    'the zone of another city',
    { documentNumber: '苏政发〔2031〕5号', texts: ['各区人民政府，徐州经济开发区管委会：'] },
  ],
  ['a zone to which a province writes', { documentNumber: '徐政发〔2031〕5号', texts: ['各设区市，徐州经济开发区：'] }],
  ['a page of another level', { texts: ['我县开工。'], margins: ['主办：云溪区人民政府'] }],
])('nothing is pointed to by %s', (_, traces) => {
  expect(findTracedPlaces({ ...nothing, ...traces })).toEqual([]);
});

test('of several places that are pointed to none is told, and one is never sure', () => {
  const read = (...traced: readonly string[]) =>
    readPlace({ heads: [], lines: [], mentions: [], traced, texts: [] }, districts);
  expect(read('广东省')).toMatchObject({ name: '广东省', isSure: false });
  expect(read('广东省', '苏州市').id).toBe('weizhi');
});
