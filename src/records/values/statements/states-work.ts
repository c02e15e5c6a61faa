import { findQuantities } from '../quantities/quantity.ts';

/** What is done for the public, as the first word of a sentence or with a figure behind it. */
const deed =
  '(?:[新改扩续重修迁]建|改扩建|改造|建设|建成|建立|建好|搭建|修缮|修复|整修|维修|更新|升级|实施|完成|推进|推动|推行|推广|加快|加大|加强|开展|启动|开工|竣工|开通|新增|增加|增设|新开|扩大|提高|提升|完善|健全|优化|强化|深化|落实|做好|办好|抓好|打造|创建|培育|培训|引进|组织|举办|资助|救助|补助|补贴|发放|配备|配置|安装|铺设|硬化|绿化|治理|整治|清理|解决|化解|保障|确保|实现|支持|扶持|促进|减少|降低|免费|提供|设立|布设|购置|投放|改善|普及|巩固|丰富|选派|招聘|安置|帮扶|争取|力争)';
const manner =
  '(?:全面|全力|积极|继续|持续|大力|进一步|深入|切实|扎实|稳步|有序|加速|着力|努力|高质量|高标准|统筹|不断|认真|精心|分批|如期|按期|累计|共计|共|已经|已|再|计划|拟|将)*';
/** 为1万名老人…, 在全市…, 对…: whom or what it is for. */
const aim = '(?:(?:为|对|在|将|把|给|向|以|围绕|依托|按照|针对)[^，,。；;：:]{1,40}?)?';
const begins = new RegExp(`^(?:${aim})${manner}${deed}`, 'u');
const names = new RegExp(deed, 'u');
/** 竣工项目（2个）：甲工程、乙工程: works by their names. */
const project = /^[^，,。；;：:]{0,8}项目[（(]\d+[个项][）)](?:[：:]|[。；;]?$)/u;

/** Someone tells of it, or rules are set: neither is work of the year. */
const narration =
  /记者|讯[（(]|(?:会议|大会|会上|会)(?:指出|强调|要求|认为|召开|举行)|(?:指出|强调|表示|介绍|认为|透露|说)[，,：:“]|^(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|今日)|同志[^，。；]{0,8}(?:任|讲话|主持|出席)|出席|讲话/u;
const ruling =
  /应当|不得|可以|必须|须经|有权|违反|申请人|当事人|本(?:办法|规定|细则|制度|条例)|[？?]|联系(?:人|电话)|邮箱/u;

/** True for the words of an item, its number apart, that say what is to be done for the public or has been: no narration, no ruling. */
export function statesWork(words: string): boolean {
  const text = words.trim();
  if (text.length < 6 || narration.test(text) || ruling.test(text) || countsWorks(text)) return false;
  const [first = ''] = text.split(/[。；;]/u);
  if (project.test(text) || (begins.test(first) && first.length >= 8)) return true;
  return names.test(first) && findQuantities(first).length > 0;
}

const count =
  /(?:完成|进展|推进|进度|实施|困难|调整|滞后|达标|达序|正常|开工)[^。；]*(?:的|任务|指标|项目|事项|工作)[，,、]?(?:共|共计|共有|合计|总计|有|计)[\d一二三四五六七八九十百]+[项件个](?:[（(][^）)]*[）)])?$/u;

/** True for words that say how many works stand in one way, and are none: 进展良好的指标任务，共计98项. */
export function countsWorks(words: string): boolean {
  return count.test(words.trim().split(/[。；;]/u, 1)[0] ?? '');
}

/** True for words that begin with what is done for the public, or with how or for whom. */
export function beginsWithWork(words: string): boolean {
  return begins.test(words.trim()) && !narration.test(words) && !ruling.test(words);
}

const result =
  /(?:^|[，,。；;：:])\s*(?:目前|截至[^，,。；;]{1,12}|现)?[，,]?\s*(?:已|累计|全部|现已|均已)(?!有)|已(?:全面|全部|基本|累计|如期|提前)?(?:完成|建成|开工|竣工|投用|启动|交付|办结|开展)|为(?:年度|全年)?(?:计划|目标|任务)的?\d|占(?:年度|全年)?(?:计划|目标|任务)的?\d|完成率/u;

/** True for words that say what has become of work. */
export function tellsResult(words: string): boolean {
  return result.test(words);
}

const done =
  /(?:均|全部|超额|顺利)[^，,。；;：:]{0,6}(?:完成|完工|建成|竣工|投用)|已(?:经|在)?[^，,。；;：:]{0,14}(?:完成|完工|建成|竣工|投用|投入使用)|完成(?:(?:年度|全年)?(?:计划|目标|任务)的?)?\d/u;

const deedDone =
  /(?<!未)已(?:经)?(?:全面|全部|基本|累计|如期|提前|超额|陆续|正式)?(?:完成|建成|开工|竣工|投用|启动|交付|办结|开展|发放|投入使用|封顶|通车|验收)|(?:累计|共|超额|全部|均)(?:完成|建成|发放|开展|新增|投入)[^，,。；;]*\d|为(?:年度|全年)?(?:计划|目标|任务)的?\d|占(?:年度|全年)?(?:计划|目标|任务)的?\d|完成(?:年度|全年)?(?:计划|目标|任务)的?\d|完成率|处于[^，。；]{2,10}阶段|通过验收|已[^，,。；;]{1,8}(?:封顶|竣工|投用|通车|验收)/u;

/** True for words that tell of work as done, or as under way, and can be no promise: 已建成12所, 完成年度计划的112%. */
export function tellsDoneWork(words: string): boolean {
  return deedDone.test(words);
}

/** True for words that say so in a report on what was completed, where 完成90个 is no goal. */
export function tellsCompletion(words: string): boolean {
  return tellsResult(words) || done.test(words);
}

/** True for words that may be work beside others that surely are: no narration, no ruling. */
export function mayStateWork(words: string): boolean {
  const text = words.trim();
  return (
    text.length >= shortestWork &&
    !narration.test(text) &&
    !ruling.test(text) &&
    !countsWorks(text) &&
    !/[：:]$/u.test(text)
  );
}

const shortestWork = 10;
