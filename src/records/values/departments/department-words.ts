/**
 * The vocabulary that any Chinese list of units is built from: words for tasks, heads of names, territories.
 * It is knowledge of the language, not of any document; a word is here because names all over the country use it.
 */

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const anyOf = (list: readonly string[]) => list.toSorted((a, b) => b.length - a.length).join('|');

/** Words that a department's or company's name begins with, once the place before it is left out. */
const fieldWords = words([
  '发展 发改 经济 经信 经贸 经发 工信 工业和 信息 信用 教育 教体 科技 科学 科创 公安 民政 民宗 民族 宗教 司法 财政',
  '人社 人力 人才 国土 自然资源 资源 规划 环保 环境 生态 住建 住房 建设 城建 城乡 城管 城市 城镇 交通 交运 公路 运管',
  '水利 水务 水产 农业 农村 农林 农机 农产品 农办 农工 农委 林业 园林 绿化 畜牧 渔业 海洋 商务 商业 招商 投资 外贸 外经',
  '文化 文广 文旅 文物 文体 文明 旅游 体育 卫生 卫计 卫健 计生 健康 医保 医疗 医药 药监 食药 食品 疾控 血站 急救 妇幼',
  '审计 外事 外办 侨务 侨办 台办 台湾 港澳 国资 国有 工商 质监 质量 安监 安全 应急 统计 物价 粮食 物资 信访',
  '法制 法治 政府 政务 政法 政策 政研 政管 政数 行政 机关 编办 编委 机构 网信 网络 网格 金融 地方 知识产权 人防 民防',
  '地震 地质 测绘 档案 史志 党史 方志 供销 盐务 通信 无线电 口岸 港口 港航 港务 打击 海防 边防 消防 交警 交巡 武警 人武',
  '公积金 土地 房产 房管 征收 拆迁 不动产 公共 大数据 数据 数字 智慧 电子 审批 督查 督察 接待 机要 保密',
  '宣传 组织 统战 纪委 纪检 监察 监委 巡察 人大 政协 法院 检察 党校 团委 综治 维稳 平安 扶贫 乡村 退役 双拥 老干部 老龄 关工',
  '残联 残疾 中医 人民医院 职业 开放大学 老年大学 妇联 妇女 工会 总工会 红十字 侨联 文联 科协 社科 作协 贸促 慈善 社会 社保 就业 创业 创新 救助 福利 殡葬',
  '人民政府 人民防空 人民法院 人民检察院 人民武装 中级 综合 办公 研究室 教委 科委 民委 资规 自规 林草 草原 能源 湿地 河长 林长 粮储',
  '旅发 外侨 投促 国动 国防 防震 防汛 精神 纪律 爱卫 经合 经协 营商 招标 优化 合作 对外 移民 文史 参事 驻外 铁办 政策',
  '产业 服务业 重点 重大 项目 工程 仲裁 公证 图书 博物 新闻 广电 广播 电视 日报 报业 传媒 出版 物流 仓储 环卫 风景',
]);

/** Fields of agencies that answer to a higher level: their names carry the place, not 市. */
const agencyWords = words([
  '海关 出入境 检验检疫 海事 电监 能监 国税 地税 税务 银监 银保监 保监 证监 外汇 邮政 烟草 气象 航道 流域 铁路 机场 民航 军分区 警备区',
]);

/** Fields of utilities and of companies that a city owns, which lists name by these alone. */
const utilityWords = words([
  '供电 电力 供水 自来水 燃气 天然气 公交 轨道 地铁 移动 电信 联通 铁塔 有线 城投 交投 国投 水投 旅投 建投 产投 农发 城发 金控 国控',
]);

/** 市 that belongs to the word after it (市容, 市场, 市政 …) and is no level of government. */
const marketWord =
  /^市(?:容|场|域|郊|区|监(?![委察])|民(?![政宗防族盟建革进委兵航营生])|政(?![府务协法策研管数治工]))/u;
const verticalWords = [...agencyWords, ...utilityWords];
const verticalStart = new RegExp(`^(?:${anyOf(verticalWords)})`, 'u');
const fieldStart = new RegExp(`^(?:${anyOf([...fieldWords, ...verticalWords])})`, 'u');
const utility = new RegExp(`^(?:[省市区县州]|国网)?(?:${anyOf(utilityWords)})$`, 'u');
const enterpriseEnd = /(?:集团|公司|分局|[支分]行|银行|海关|军分区|警备区)$/u;
const unitEnd =
  /(?:[局委办部室处科股厅署院会联协社站所队团校馆台司]|中心|专班|海关|机关|政府|军分区|警备区|人大|银行|人行|[支分]行)$/u;
const territoryEnd = /(?:[市区县州旗镇乡园港岛]|街道|新城|苏木|[农林牧团]场)$/u;
/** Place names mostly end in such a character; it decides only where nothing else tells a place from a field. */
const placeEnd = /[州京津沪渝海江河湖港岛山岭阳阴宁安昌城门口泉川源原关庆南北东西通锡兴平化溪浦塘岗林春沙波德]$/u;

/** The name without brackets at its end, which say a part or a second name and never the kind. */
export function withoutBrackets(name: string): string {
  let end = name.length;
  while (end > 0 && name[end - 1] === '）') {
    const open = Math.max(name.lastIndexOf('（', end - 2), name.lastIndexOf('）', end - 2));
    if (open < 0 || end < 2 || name[open] !== '（') break;
    end = open;
  }
  return name.slice(0, end);
}

/** Whether 市 at the start belongs to the next character: 市容市政局 is a whole name, 市规划局 is 市 + 规划局. */
export const startsWithMarketWord = (name: string): boolean => marketWord.test(name);

/** Whether a name begins with what the unit does (经信委, 供电公司), so that no place stands before it. */
export const startsWithField = (name: string): boolean => fieldStart.test(name) || marketWord.test(name);

/** Whether a unit's name naturally carries the place before it: 海关, 银监分局, 城投公司. */
export const isNamedByPlace = (name: string): boolean =>
  verticalStart.test(name) || enterpriseEnd.test(withoutBrackets(name));

/** Whether the text is the short name of a utility or a city's company, which ends as no other unit: 供电, 市城投. */
export const isUtility = (name: string): boolean => utility.test(withoutBrackets(name));

/** Whether the text ends as the name of an office, body or company does. */
export const endsAsUnit = (name: string): boolean => unitEnd.test(withoutBrackets(name));

/** Whether the text ends as the name of a governed place does: 昆山市, 高新区, 娄东街道. Garrisons are units. */
export const endsAsTerritory = (name: string): boolean => {
  const bare = withoutBrackets(name);
  return territoryEnd.test(bare) && !/(?:军分|[军警备])区$/u.test(bare);
};

/**
 * The place that a full name begins with (苏州海关 → 苏州, 连云港供电公司 → 连云港), or undefined.
 * Two to four characters, before a field that is named by its place, or looking like a place before any field.
 */
export function placeBefore(name: string): string | undefined {
  if (startsWithField(name)) return undefined;
  const cuts = [2, 3, 4].filter((cut) => cut < withoutBrackets(name).length);
  const cut =
    cuts.find((at) => startsWithField(name.slice(at)) && canFollowPlace(name, at)) ??
    cuts.find((at) => isEnterpriseTail(name.slice(at)) && placeEnd.test(name.slice(0, at)));
  return cut === undefined ? undefined : name.slice(0, cut);
}

const canFollowPlace = (name: string, at: number): boolean =>
  isNamedByPlace(name.slice(at)) || placeEnd.test(name.slice(0, at));

/** What is left of an enterprise's name after the place must still be a name, so two characters before 公司. */
const isEnterpriseTail = (tail: string): boolean => enterpriseEnd.test(withoutBrackets(tail)) && tail.length > 3;
