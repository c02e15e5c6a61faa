import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { dropBlanks } from '../../src/characters/blank.ts';
import { readExtract } from '../../src/originals/read-extract.ts';
import { extractOf, printExtract } from './print-extract.ts';

const page = (name: string) => readFileSync(join(import.meta.dirname, 'pages', name));
const printed = async (content: Uint8Array | string) => printExtract(await extractOf(content));
const inBody = (body: string) => `<!DOCTYPE html><html><head><title>页</title></head><body>${body}</body></html>`;
const lineOf = (text: string) => ({ text, place: expect.any(String) });

test('an article of a portal: the head block as facts, the table with its spans, the furniture apart', async () => {
  expect(await printed(page('portal-article.html'))).toEqual([
    '【navigation】无障碍 关怀版 语音播报',
    '【header】请输入关键词 搜索',
    '【navigation】首页 走进云溪 政务公开 互动交流',
    '【navigation】当前位置： 首页 > 政务公开 > 重点工作',
    '索 引 号：YX0012031/2031-00019'.replaceAll(' ', '\u00a0'),
    '主题分类：综合政务 / 其他',
    '发布机构：云溪市人民政府办公室',
    '成文日期：2031-02-10',
    '文　　号：云政发〔2031〕3号',
    '发布日期：2031-02-12',
    '时\u00a0效\u00a0性：有效',
    'h1 云溪市人民政府↵关于下达2031年重点工作任务的通知',
    '来源：市政府办公室 发布时间：2031-02-12 09:30 浏览次数： 【字体：大 中 小】',
    '【navigation】分享到： 微信 新浪微博',
    '各镇人民政府，市府各部门：',
    '《2031年重点工作任务》已经市政府常务会议讨论通过，现下达给你们，请按照分工抓好落实，每季度末报送进度。',
    '一、各牵头单位要细化措施，配合单位要主动衔接，不得推诿。',
    '云溪市人民政府',
    '2031年2月10日',
    '2031年重点工作任务表',
    '| 序号‹2×1› | 工作任务‹2×1› | 责任分工‹1×2› |',
    '| 牵头单位 | 配合单位 |',
    '| 1 | 改造老旧管网12公里，↵年内通水。 | 市住建局‹2×1› | 市财政局¶市水务局 |',
    '| 2 | 新增公共车位800个 |  |',
    '附件：1.任务分工明细',
    '【navigation】上一篇：云溪市春季招聘会安排',
    '【navigation】下一篇：云溪市防汛值班表',
    '【navigation】【打印本页】【关闭窗口】',
    '【navigation】相关阅读 云溪市2030年重点工作完成情况 重点工作任务解读 重点工作进展通报',
    '【navigation】--市级部门--',
    '【footer】主办：云溪市人民政府办公室　承办：云溪市大数据中心 网站标识码：9900000001　 云ICP备31000001号 　云公网安备99000002号',
  ]);
});

test('what a page shows and its file does not hold is said, and what is hidden', async () => {
  const { leftOut } = await extractOf(page('portal-article.html'));
  expect(leftOut.map(({ text }) => text)).toEqual([
    '网页有图片（文字说明：任务表扫描页），没有收录',
    '网页附有文件“1.任务分工明细”（P020310212.doc），没有随网页一起收到。请下载后另行导入',
    '网页有不显示的文字“这一段文字给检索程序看，读者看不见。”（共 18 字），没有收录',
    '网页的下拉框中另有 2 个选项，没有收录',
  ]);
});

test('the emblem of a site is no picture that its document lacks', async () => {
  const signs = '<img src="/images/logo_2.png"><img src="a.png" alt="云溪市人民政府门户网站"><img src="ewm.jpg">';
  const { leftOut } = await extractOf(
    Buffer.from(`<html><body>${signs}<p>新建学校2所。</p><img src="plan.jpg"><img src="catalogo.jpg"></body></html>`),
  );
  expect(leftOut.map(({ text }) => text)).toEqual([
    '网页有图片（plan.jpg），没有收录',
    '网页有图片（catalogo.jpg），没有收录',
  ]);
});

test('an old site that sets its pages out in tables and its articles in lines, in GB 2312', async () => {
  expect(await printed(page('portal-tables.gb2312.html'))).toEqual([
    '【navigation】网站首页 新闻中心 信息公开 市民论坛',
    '【navigation】通知公告 计划总结 财政信息',
    '【navigation】您现在的位置：首页 >> 计划总结 >> 正文',
    '江宁市2031年为民办实事项目↵上半年进展',
    '作者：佚名  来源：市府办  更新时间：2031-7-8'.replaceAll('  ', '\u00a0\u00a0'),
    '今年以来，全市上下齐心协力，十件实事总体进展顺利，半数以上项目达到序时进度。',
    '一、农村道路提升。计划改造道路30公里，已完成18公里，占年度任务的60%。牵头单位：市交通局。',
    '二、社区食堂建设。计划新建食堂6家，已建成2家，其余4家正在装修，预计9月开业。牵头单位：市民政局。',
    '三、河道整治。计划整治河道5条，已开工4条，剩余1条因汛期推迟，下半年全力推进。牵头单位：市水务局。',
    '下一步，各单位要对照目标，倒排工期，确保年底前全部完成，并按月报送进展情况。',
    '江宁市人民政府办公室',
    '2031年7月8日',
    '【navigation】【字体：大 中 小】 【打印】 【关闭】',
    '【footer】江宁市人民政府办公室主办 江ICP备31000002号 建议使用1024×768分辨率浏览',
  ]);
});

test('what Word saves as a page: numbers that it counted, heading rows that come again', async () => {
  const extract = await extractOf(page('word-saved.htm'));
  expect(printExtract(extract)).toEqual([
    '溪县2031年重点↵工作任务分解',
    '一、推进城乡供水一体化',
    '1. 2031年底前铺设管道40公里。',
    '‖ 序号 | 任务 | 责任单位 |',
    '| 1 | 建设水厂1座 | 县水利局 |',
  ]);
  expect(extract.blocks.slice(1, 3)).toMatchObject([{ label: '一、' }, { label: '1.' }]);
});

test('what Excel saves as a page, under the name of a workbook: cells as shown, hidden rows said', async () => {
  const extract = await extractOf(page('excel-saved.xls'));
  expect(printExtract(extract)).toEqual([
    '| 溪县2031年重点项目进度表‹1×4› |',
    '| ‹1×3› | 单位：万元 |',
    '| 序号 | 项目 | 计划投资 | 完成率 |',
    '| 1 | 新建小学↵2所 | 1,200.5 | 45% |',
  ]);
  expect(extract.leftOut).toEqual([
    { line: 1, text: '表格有 1 个隐藏的行，没有收录，第一行是“2暂缓项目，不予公布10”' },
  ]);
});

test('places are those of paragraphs, of rows of tables, and of the furniture', async () => {
  const { lines } = await extractOf(
    inBody(
      `<nav><a href="/">首页</a></nav><p>任务如下。</p><table><tr><th>序号<th>任务<tr><td>1<td>修路</table><p>完</p>`,
    ),
  );
  expect(lines).toEqual([
    { text: '首页', place: '网页第 1 处导航' },
    { text: '任务如下。', place: '第 1 段' },
    { text: '序号', place: '表 1 第 1 行' },
    { text: '任务', place: '表 1 第 1 行' },
    { text: '1', place: '表 1 第 2 行' },
    { text: '修路', place: '表 1 第 2 行' },
    { text: '完', place: '第 2 段' },
  ]);
});

test.each([
  [
    'white space is collapsed, a broken line between wide characters joined',
    '<p>新建\n  学校  3\n所</p>',
    ['新建学校 3 所'],
  ],
  ['a pre keeps its lines', '<pre>一、道路\n二、桥梁</pre>', ['一、道路', '二、桥梁']],
  ['entities', '<p>A&amp;B&#20013;&hellip;&lt;任务&gt;</p>', ['A&B中…<任务>']],
  [
    'a line that is broken in a sentence goes on',
    '<p>全面完成年度各项目标任务，加快推进重点项目建设并于<br>年底前竣工。</p>',
    ['全面完成年度各项目标任务，加快推进重点项目建设并于↵年底前竣工。'],
  ],
  [
    'an indent begins a paragraph',
    '<div>加快推进城乡供水一体化与老旧管网改造工程建设<br>　　年底前竣工</div>',
    ['加快推进城乡供水一体化与老旧管网改造工程建设', '年底前竣工'],
  ],
  [
    'two breaks begin a paragraph',
    '<h2>关于道路<br>的通知<br><br>（2031年）</h2>',
    ['h2 关于道路↵的通知', 'h2 （2031年）'],
  ],
  [
    'terms and what they are',
    '<dl><dt>索引号：<dd>YX-31<dt>发布机构<dd>市政府办</dl>',
    ['索引号：YX-31', '发布机构：市政府办'],
  ],
  ['a term that sentences explain', '<dl><dt>实事<dd>办成的事。</dl>', ['实事', '办成的事。']],
  [
    'a name and its fact in two blocks',
    '<div><div>文号：</div><div>云政〔2031〕1号</div></div>',
    ['文号：云政〔2031〕1号'],
  ],
  [
    'an address and what follows',
    '<div><p>各镇人民政府：</p><p>现印发给你们。</p></div>',
    ['各镇人民政府：', '现印发给你们。'],
  ],

  [
    'numbers of lists',
    '<ol start=3><li>修路<li value=7>2031年通车<li>种树</ol>',
    ['3.修路', '7. 2031年通车', '8.种树'],
  ],
  ['letters, downwards', '<ol type=a reversed><li>修路<li>种树</ol>', ['b.修路', 'a.种树']],
  [
    'an item with its own number keeps that alone',
    '<ol><li>（一）修路<li>（二）种树</ol>',
    ['（一）修路', '（二）种树'],
  ],
  ['a list without marks', '<ol style="list-style: none"><li>修路</ol>', ['修路']],
  ['bullets of a page without style', '<ul><li>修路</ul>', ['• 修路']],
  [
    'what only stands in for something',
    '<p>修路<noscript>请打开脚本，否则网页不能显示</noscript><template>模板</template></p>',
    ['修路'],
  ],
  [
    'facts that run into one another',
    '<p><span>来源：市府办</span><span>时间：2031-01-02</span></p>',
    ['来源：市府办 时间：2031-01-02'],
  ],
  [
    'pieces of a word stay one',
    '<p><span>牵头</span><span>单位：</span><span>市教育局</span></p>',
    ['牵头单位：市教育局'],
  ],
])('%s', async (_, body, expected) => {
  expect(await printed(inBody(body))).toEqual(expected);
});

test.each([
  [
    'a span down to the end, and beyond it',
    '<tr><td rowspan=0>甲<td>1<tr><td rowspan=9>2',
    ['| 甲‹2×1› | 1 |', '| 2 |'],
  ],
  [
    'a span over more columns than there are',
    '<tr><td colspan=1000>题<tr><td>甲<td>乙',
    ['| 题‹1×2› |', '| 甲 | 乙 |'],
  ],
  [
    'a span ends with its part of the table',
    '<tbody><tr><td rowspan=5>甲<td>乙<tbody><tr><td>丙<td>丁',
    ['| 甲 | 乙 |', '| 丙 | 丁 |'],
  ],
  ['a cell beside one from above', '<tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙', ['| 甲 | 乙‹2×1› |', '| 丙 |']],
  [
    'a row that only cells from above fill',
    '<tr><td rowspan=2>甲<td rowspan=2>乙<tr><tr><td>丙<td>丁',
    ['| 甲‹2×1› | 乙‹2×1› |', '|  |', '| 丙 | 丁 |'],
  ],
  [
    'columns in which nothing begins',
    '<tr><td colspan=3>甲<td>乙<tr><td colspan=3>丙<td>丁',
    ['| 甲 | 乙 |', '| 丙 | 丁 |'],
  ],
  ['a foot that is written first', '<tfoot><tr><td>计<td>2</tfoot><tr><td>甲<td>1', ['| 甲 | 1 |', '| 计 | 2 |']],
  ['headings without a head', '<tr><th>名<th>数<tr><th>甲<td>1', ['‖ 名 | 数 |', '| 甲 | 1 |']],
  [
    'a table within a cell',
    '<tr><td>甲<td>乙丙丁戊己庚辛<tr><td>子<td><table><tr><td>丑<td>寅</table>',
    ['| 甲 | 乙丙丁戊己庚辛 |', '| 子 | 丑¶寅 |'],
  ],
])('a table: %s', async (_, rows, expected) => {
  expect(await printed(inBody(`<p>如下</p><table border=1>${rows}</table>`))).toEqual(['如下', ...expected]);
});

test.each([
  ['sentences in a nav', '<nav><p>本市今年完成道路改造任务，全年新建道路十二公里，通车里程位居前列。</p></nav>'],
  [
    'a table whose every task is a link',
    `<table><tr><td>序号<td>任务<td>单位${'<tr><td>1<td><a href="t">修路</a><td>市交通局'.repeat(3)}</table>`,
  ],
  [
    'attached files one below another',
    '<ul><li><a href="a.doc">附件1</a><li><a href="b.xls">附件2</a><li><a href="c.pdf">附件3</a></ul>',
  ],
  [
    'a title in a block called header',
    '<div class="header"><h1>云溪市2031年重点任务分解</h1></div><p>请抓好落实，按季报送。</p>',
  ],
  [
    'a sign-off in a block called bottom',
    '<p>请抓好落实，按季报送进展情况，年底统一考核，不得延误。</p><div class="bottom">云溪市人民政府<br>2031年1月8日</div>',
  ],
  [
    'a heading in a block called top',
    '<div><div class="top-title">重点任务</div><p>请抓好落实，按季报送进展情况，年底统一考核。</p></div>',
  ],
  ['a page of links alone', '<ul><li><a href="1">修路</a><li><a href="2">种树</a><li><a href="3">建校</a></ul>'],
])('not taken for furniture: %s', async (_, body) => {
  const { blocks } = await extractOf(inBody(body));
  expect(blocks.filter(({ type }) => type === 'aside')).toEqual([]);
});

test.each([
  ['a table that says it is one', '<table><tr><th>索引号<td>YX-31<th>文号<td>云政〔2031〕1号</table>'],
  ['a name and its fact in one cell', '<table><tr><td>索引号：YX-31<td>文号：云政〔2031〕1号</table>'],
  ['names that end in a colon', '<table><tr><td>索引号：<td>YX-31<tr><td>文号：<td>云政〔2031〕1号</table>'],
])('a block of facts: %s', async (_, table) => {
  expect(await printed(inBody(`${table}<p>现将任务印发，请遵照执行。</p>`))).toEqual([
    '索引号：YX-31',
    '文号：云政〔2031〕1号',
    '现将任务印发，请遵照执行。',
  ]);
});

test.each([
  ['utf-8 that says it is gb2312', Buffer.from(inBody('<meta charset="gb2312"><p>云溪市新建学校三所，改造道路</p>'))],
  [
    'utf-8 that says it is latin',
    Buffer.from(inBody('<meta charset="iso-8859-1"><p>云溪市新建学校三所，改造道路</p>')),
  ],
  ['utf-16 with its mark', Buffer.from(`\ufeff${inBody('<p>云溪市新建学校三所，改造道路</p>')}`, 'utf16le')],
])('%s is read', async (_, bytes) => {
  expect((await extractOf(bytes)).lines).toEqual([lineOf('云溪市新建学校三所，改造道路')]);
});

test('a short page in GB 18030 is what it says, though its bytes could be UTF-8', async () => {
  const [before, behind] = ['<html><meta charset=gbk><p>', '</p></html>'].map((text) => Buffer.from(text));
  const bytes = Buffer.concat([before as Buffer, Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]), behind as Buffer]);
  expect((await extractOf(bytes)).lines).toEqual([lineOf('联通')]);
});

test('a deep page is read or refused, and none is gone through by calls within calls', async () => {
  expect(await readExtract(Buffer.from(`<html>${'<div>'.repeat(100_000)}任务`))).toMatchObject({ rule: 'file-limits' });
  expect(await printed(`<html>${'<div>'.repeat(900)}任务`)).toEqual(['任务']);
});

test('a table without bounds is refused', async () => {
  const row = `<tr>${'<td colspan=1000>甲'.repeat(20)}`;
  expect(await readExtract(Buffer.from(inBody(`<table>${row}${row}</table>`)))).toMatchObject({ rule: 'file-limits' });
});

test.each([
  ['<html><body><img src="1.jpg" alt=""><img src="2.jpg"></body></html>', '只有 2 张图片'],
  ['<html><frameset><frame src="1.htm"><frame src="2.htm"></frameset></html>', '内容在 2 个框架里'],
  ['<html><body><div id="app"></div><script>render()</script></body></html>', '内容可能由脚本载入'],
])('a page without text is refused: %s', async (markup, reason) => {
  expect(await readExtract(Buffer.from(markup))).toEqual({
    rule: 'file-without-text',
    text: expect.stringContaining(reason),
  });
});

/** A page's text by another program's reading of the same markup, white space and what is generated apart. */
function visibleText(markup: string): string {
  return dropBlanks(toText(unified().use(rehypeParse).parse(markup)));
}

test('every character that a page shows stands in its lines once, in order', async () => {
  const tags = fc.constantFrom(
    'p',
    'div',
    'span',
    'b',
    'td',
    'li',
    'h2',
    'table',
    'tr',
    'ul',
    'a href="/x"',
    'nav',
    'footer',
    'center',
  );
  const node = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.string({
        unit: fc.constantFrom('市', '政', ' ', '\n', '。', '，', '：', '1', '、'),
        minLength: 1,
        maxLength: 40,
      }),
      fc.constant('<br>'),
      fc
        .tuple(tags, fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ')[0]}>`),
    ),
  })).node;
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 12 }), async (nodes) => {
      // A style sheet, so that no bullet is printed.
      const markup = `<html><head><link rel="stylesheet"></head><body>始${nodes.join('')}</body></html>`;
      const { lines } = await extractOf(markup);
      const read = dropBlanks(lines.map(({ text }) => text).join(''));
      expect(read).toBe(visibleText(markup));
    }),
    { numRuns: 500 },
  );
});
