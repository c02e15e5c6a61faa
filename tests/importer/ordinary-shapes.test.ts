import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** The rows of a case, said by hand: number | name | text, who, by when, what became of it, and what else is printed. */
const rowsOf = (name: string) =>
  withContentFolder(async (root) => {
    const [input = ''] = globSync('input.*', { cwd: join(import.meta.dirname, name) });
    await importInto(root, join(import.meta.dirname, name, input));
    const { rows } = (await readLedger(root)).ledger;
    return rows.map((row) => ({
      ...row,
      said: [row.numberAsPrinted ?? '', row.name ?? '', row.text].join('|'),
      by: row.units.map(({ role, name: unit }) => `${role} ${unit}`).join(' '),
      until: row.deadline?.asPrinted ?? null,
    }));
  });

test('units behind a report, and a label behind units, are read as such on one line and on several', async () => {
  const rows = await rowsOf('good-labels-behind-reports');
  expect(rows.map(({ said, by }) => [said, by])).toEqual([
    ['1||改造泵房。改造管网20公里。', 'responsible 市水务局'],
    ['2||拆除旧厂房。拆除2万平方米。', 'responsible 市城管局'],
    ['3||修缮老街。修缮3条。', 'responsible 市住建局'],
    ['4||整治河道。整治5公里。', 'lead 市水利局 supporting 市财政局'],
    ['5|建设公园|建成6座。', 'responsible 市园林局'],
    ['6||新建停车场10个。', 'lead 市城管局'],
    ['7||疏浚河道12公里。', 'responsible 市水利局'],
  ]);
  expect(rows.map(({ progress }) => progress?.join('') ?? null)).toEqual([
    null,
    null,
    '已修缮2条。',
    '已整治4公里。',
    '已建成4座。',
    '已建成4个。',
    '已完成9公里。其余河段正在招标。',
  ]);
  expect(rows.slice(0, 3).map(({ fields }) => fields)).toEqual([
    { 工作措施: '加快管网建设。' },
    { 存在问题: '征迁进度慢。', 下一步打算: '加快征迁。' },
    { 存在问题: '资金不足。' },
  ]);
});

test('a line that says what an item consists of, or what it costs, is a part of it above and below its units', async () => {
  const rows = await rowsOf('good-labels-of-contents');
  expect(rows.map(({ said, by, until }) => [said, by, until])).toEqual([
    ['1|城东小学|建设内容：新建校舍1栋', 'responsible 市教育局', '2024年6月底'],
    ['2|城西医院|建设规模：总建筑面积2万平方米\n总投资：5000万元', 'responsible 市卫健委', null],
    ['3||污水管网改造', 'responsible 市水务局', '2024年6月底'],
    ['4||滨江公园', 'responsible 市园林局', null],
  ]);
  expect(rows.slice(2).map(({ fields }) => fields)).toEqual([
    { 整改措施: '加快管网建设。\n倒排工期，确保汛前完工。' },
    { 总投资: '2000万元', 备注: '续建项目' },
  ]);
});

test('units over a deadline are those of the item above, and the same label again heads the items of another unit', async () => {
  const below = await rowsOf('good-labels-over-labels');
  expect(below.map(({ numberAsPrinted, by, until }) => [numberAsPrinted, by, until])).toEqual([
    ['（一）', 'responsible 市交通局', '2024年6月底'],
    ['（二）', 'responsible 市住建局', '2024年12月底'],
    ['（三）', 'responsible 市发改委', '2024年9月底'],
  ]);
  expect((await rowsOf('good-heads-labelled-again')).map(({ said, by }) => [said, by])).toEqual([
    ['1||编制规划纲要。', 'lead 市发改局'],
    ['2||推进重大项目开工建设。', 'lead 市发改局'],
    ['1||新建中小学5所。', 'lead 市教育局'],
    ['2||新增学位3000个。', 'lead 市教育局'],
  ]);
});

test('the bracket behind the title of a part gives its units to the items below that name none', async () => {
  expect((await rowsOf('good-brackets-over-items')).map(({ said, by }) => [said, by])).toEqual([
    ['（一）||新增规上工业企业10家。', 'lead 市发改委 responsible 市工信局 responsible 市商务局'],
    ['（二）||新引进亿元以上项目5个。', 'lead 市发改委 responsible 市工信局 responsible 市商务局'],
    ['（一）||新建幼儿园3所。', 'responsible 市教育局 responsible 市卫健委'],
    ['（二）||建成市人民医院新院区。', 'responsible 市教育局 responsible 市卫健委'],
    ['1||改造老旧小区8个。', 'responsible 市住建局'],
    ['2||新建停车场2个。', 'responsible 市城管局'],
    ['四||安全生产', 'lead 市应急局'],
  ]);
});

test('in a report what is done stands before the bracket of units', async () => {
  const rows = await rowsOf('good-report-before-units');
  expect(rows.map(({ text, progress, by }) => [text, progress?.join('') ?? null, by])).toEqual([
    ['新增规上企业20家。', '目前已入库12家，第四季度将力争再入库8家。', 'lead 市工信局'],
    ['改造农村公路100公里。', '已完工80公里，确保年底前全部完工。', 'responsible 市交通局'],
    ['建设污水处理厂2座。', '城东厂已投入运行，城西厂正在调试。', 'responsible 市住建局 responsible 市水务局'],
    ['巩固提升文明城市创建成果，完善长效机制。', null, 'responsible 市文明办'],
    ['建立已建成项目台账，加强后期管护。', null, 'responsible 市农业农村局'],
  ]);
});

test('第一条 is a number, lozenges begin items, and an office stands with who holds it', async () => {
  const rows = await rowsOf('good-articles-and-lozenges');
  expect(rows.map(({ said, by, until }) => [said, by, until])).toEqual([
    ['第一条||新建小学3所。', 'responsible 市教育局', null],
    ['第二条||新增养老床位200张。', 'responsible 市民政局', null],
    ['||改造公路50公里。', 'lead 市交通局 supporting 市财政局', '年底前'],
    ['||新增床位200张。', 'lead 市卫健委', null],
  ]);
  expect(rows[1]?.leaders.map(({ name }) => name)).toEqual(['副市长王建国']);
});

test('numbers within cells begin again in each group, and what is left to be filled in is no task', async () => {
  expect((await rowsOf('form-of-scores')).map(({ said, by }) => [said, by])).toEqual([
    ['1||服务型机关创建（30分）', 'lead 市直机关工委 responsible 市委办 responsible 市府办'],
    ['2||学习型机关创建（20分）', 'lead 市委宣传部'],
    ['1||领导评价（100分）', 'lead 市委办 lead 市府办 responsible 市考核办'],
    ['2||民意调查（100分）', 'lead 市统计局'],
  ]);
  expect((await rowsOf('good-numbers-in-two-columns')).map(({ said }) => said)).toEqual([
    '1|一、稳定粮食生产|粮食播种面积稳定在20万亩以上。',
    '2|一、稳定粮食生产|建设高标准农田5万亩。',
    '3|二、发展乡村产业|培育省级龙头企业5家。',
    '4|二、发展乡村产业|打造乡村旅游精品线路3条。',
  ]);
});

test('% is a name in the second row of headings, and what the plan of the year shows is no progress', async () => {
  const rows = await rowsOf('headings-above-a-percent-sign');
  expect(rows.map(({ said, progress, by }) => [said, progress, by])).toEqual([
    ['1|校园护眼灯光工程|校园护眼灯光工程', ['完成'], 'responsible 市教育局'],
    ['2|社区食堂工程|社区食堂工程', ['完成主体，正在装修'], 'responsible 市民政局'],
  ]);
  expect(rows[1]?.fields['2024年工作计划 工程主要形象进度']).toBe('建成');
});

test('of a task over several measures, or beside its goal, each row says what is to be done in it', async () => {
  expect((await rowsOf('good-measures-below-a-task')).map(({ said, by, until }) => [said, by, until])).toEqual([
    ['1|压实安全责任|组织签订安全生产责任书', 'lead 市应急局 responsible 市安委会成员单位', '3月底前'],
    ['1|压实安全责任|开展企业负责人培训', 'lead 市应急局 responsible 市工信局 responsible 市住建局', '6月底前'],
    ['2|开展专项整治|开展危化品专项检查4次', 'lead 市应急局 responsible 市公安局', '10月底前'],
    ['2|开展专项整治|开展燃气安全排查整治', 'lead 市住建局 responsible 市市场监管局', '长期坚持'],
  ]);
  expect((await rowsOf('good-goals-beside-names')).map(({ said, progress }) => [said, progress])).toEqual([
    ['1|招商引资|到位资金120亿元', ['到位资金66亿元']],
    ['2|高标准农田建设|建设8万亩', ['建成3.2万亩']],
    ['3|城镇污水管网|新建60公里', ['新建31公里']],
  ]);
});

test('one column of units and days gives both; figures of a plan are to be reached, and 1-6月完成 is what was', async () => {
  expect((await rowsOf('units-and-days-in-one-column')).map(({ by, until }) => [by, until])).toEqual([
    ['responsible 市交通局', '2024年12月'],
    ['responsible 市文旅局 responsible 市住建局', '2024年10月'],
  ]);
  expect((await rowsOf('plan-and-done-in-figures')).map(({ text, progress }) => [text, progress])).toEqual([
    ['植树造林（万亩）', ['8.5']],
    ['河道治理（公里）', ['33']],
    ['农村改厕（户）', ['2100']],
  ]);
});

test('a label that no column has is said where it stands below an item, and is a remark where an editor says so', async () => {
  const rows = await rowsOf('labels-of-no-item');
  expect(rows.map(({ said, by, fields }) => [said, by, fields])).toEqual([
    ['1||城东小学', 'responsible 市教育局', {}],
    ['2||城西医院', 'responsible 市卫健委', { 工程造价: '5000万元' }],
    ['3|城南公园|新建公园1座。', 'responsible 市园林局', {}],
    ['4|城北市场|新建市场1座。', 'responsible 市商务局', { 备注: '所需经费：1000万元' }],
  ]);
});

test('what closes a report on all items is no report on the last', async () => {
  const rows = await rowsOf('good-closing-behind-a-report');
  expect(rows.map(({ progress }) => progress?.join(''))).toEqual([
    '已开工6所，完成投资8200万元。',
    '已完成4个，其余正在施工。',
    '新建健身步道20公里，完成年度任务的66%。',
  ]);
});

test('tasks over parts, contents beside names, and persons in the bracket of a unit', async () => {
  const rows = await rowsOf('tasks-over-parts');
  expect(rows.map(({ path, text, by, leaders }) => [path.at(-1), text, by, leaders[0]?.name])).toEqual([
    ['提升开办企业便利度', '开办时间压缩至半天', 'lead 市市场监管局', '李强'],
    ['提升开办企业便利度', '免费刻制首套公章', 'lead 市公安局', '赵敏'],
    ['提升获得电力水平', '办电环节压减至2个', 'lead 市发改委', '孙丽'],
  ]);
  expect((await rowsOf('contents-beside-names')).map(({ said }) => said)).toEqual([
    '1|城乡供水保障|新建集中供水工程12处',
    '2|电梯加装|老旧小区加装电梯50部',
  ]);
});

test('the name of a list with its count on a line of its own announces as many lines, and no bylines', async () => {
  expect((await rowsOf('news-of-named-list')).map(({ text }) => text)).toEqual([
    '万名老人乐享智慧养老',
    '20万学生脊柱筛查全覆盖',
    '10个滨江生态公园建设',
    '30个河湖水质明显提升',
    '5万人入住公共租赁住房',
  ]);
});

test('where a format knows no merged cells, units before their tasks go down, and those behind stay blank', async () => {
  expect((await rowsOf('units-before-tasks')).map(({ text, by }) => [text, by])).toEqual([
    ['谋划储备项目200个', 'supporting 市财政局 responsible 市发改委'],
    ['完成节能降耗目标', 'responsible 市发改委'],
    ['一般公共预算收入完成8亿元', 'supporting 市税务局 responsible 市财政局'],
    ['争取专项债券6亿元', 'supporting 市发改委 responsible 市财政局'],
  ]);
});

test('a tick below 未完成 is no state of its own, and 内容 beside a name is the task', async () => {
  const ticked = await rowsOf('ticks-below-states');
  expect(ticked.map(({ statedStatus, fields }) => [statedStatus, Object.values(fields)])).toEqual([
    [null, ['√', '']],
    [null, ['', '√']],
  ]);
  expect((await rowsOf('contents-beside-projects')).map(({ said, by }) => [said, by])).toEqual([
    ['1|农村饮水|改造管网40公里', 'responsible 市水利局'],
    ['2|乡村道路|硬化道路60公里', 'responsible 市交通局'],
  ]);
});

test('a task over several rows is one, with what each unit reports; another task beside the same unit is its own', async () => {
  const rows = await rowsOf('task-over-rows-of-units');
  expect(rows.map(({ said, by, progress }) => [said, by, progress?.join('/')])).toEqual([
    [
      '1||打造特色楼宇2座。',
      'responsible 区教育局 responsible 区财政局',
      '区教育局：已完成选址。/区财政局：已落实资金200万元。',
    ],
    ['2||新建学校3所。', 'responsible 区教育局 responsible 区财政局', '已开工2所。/资金已到位。'],
    ['3||疏浚河道5公里。', 'responsible 区水利局', '已完成3公里。'],
    ['3||修建堤坝2座。', 'responsible 区水利局', '已完成1座。'],
    [
      '4||改造道路6条。',
      'responsible 区住建局 responsible 区水利局',
      '区住建局：已改造4条。/区水利局：管网已改造2公里。',
    ],
  ]);
});

test('a label of units begins behind a bracket or a sum; what the document announces behind the last item is none of it', async () => {
  const rows = await rowsOf('good-labels-behind-brackets');
  expect(rows.map(({ said, by, fields }) => [said, by, fields])).toEqual([
    ['1||城东街道饮水安全工程', 'responsible 市水务局', { 投资: '500万元' }],
    ['2||城西街道饲料加工基地扩建项目', 'responsible 江宁区人民政府', { 投资: '167万元（专项资金）' }],
    ['3||城南街道机井工程（二期）', 'responsible 市水务局', { 投资: '208万元' }],
    ['4||城北街道集体经济项目', 'responsible 市农业农村局', { 投资: '14万元' }],
  ]);
});

test('the years in which a project runs are no deadline, beside one and alone', async () => {
  const rows = await rowsOf('period-of-projects');
  expect(rows.map(({ name, until, fields }) => [name, until, fields])).toEqual([
    ['城东小学', '2031年底', { 建设起止年限: '2031' }],
    ['滨江堤防', '2032年6月', { 建设起止年限: '2031-2033' }],
    ['城西医院', null, { 起止年限: '2030-2032' }],
  ]);
});

test('what a document lists that calls itself points of work is to be done, its frame and its closing words are not', async () => {
  const rows = await rowsOf('listed-items-of-points');
  expect(rows.map(({ said }) => said)).toEqual([
    '1|改造公厕|改造公厕12座，其中老城区8座。',
    '2|清运垃圾|生活垃圾日产日清，新增转运站2处。',
    '1|新增泊位|新增公共停车泊位1500个。',
    '2|整治乱停|整治12条道路的乱停乱放。',
  ]);
});
