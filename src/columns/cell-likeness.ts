import { foldMark } from './legend.ts';
import { isSerialNumber, parseSerialPath } from './serial-number.ts';
import { isUnitList } from './unit-likeness.ts';

/** The surnames that nine of ten people have: enough to tell names from other words of two or three characters. */
const surname =
  /^(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳欧管柴蒙鲍华喻祁房蒲滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝])[\u4e00-\u9fff]{1,2}$/u;
const word =
  /^(?:已|未|尚未|基本|部分|正在?|全部|提前|超额|如期|按|达到?|超|欠|待|暂缓|停工|取消|终止|完成|推进|办结|滞后|进行|在建|正常|有序|稳步)[\u4e00-\u9fff]{0,8}$/u;
const state =
  /^(?:完成|推进中|进行中|在建|滞后|正常|办结|停工|取消|.*(?:完成|办结|销号|启动|开工|达序|序时|进度|滞后|推进|推进中|进行中|建设中|实施中|取消|终止|暂缓|停工|投用|达标|逾期|缓慢))$/u;

const printedOf = (texts: readonly string[]) => texts.filter((text) => text !== '');
const areMost = (texts: readonly string[], test: (text: string) => boolean, least = 2) =>
  texts.length >= least && texts.filter(test).length * 5 >= texts.length * 4;

/** Every printed cell is a share and nothing else: 60%, ６０ ％, 百分之六十. */
export function areShares(texts: readonly string[]): boolean {
  const printed = printedOf(texts);
  return (
    printed.length > 0 &&
    printed.every((text) => /^(?:[\d.０-９．]+\s*[%％]|百分之[\u4e00-\u9fff]{1,6})$/u.test(text.trim()))
  );
}

/** Most of several cells say in a word or a mark how far something is: 已完成, 未启动, √. */
export function areStates(texts: readonly string[]): boolean {
  const printed = printedOf(texts);
  return areMost(
    printed,
    (text) =>
      (word.test(text) && state.test(text)) ||
      (state.test(text.slice(-4)) && text.length <= 4) ||
      foldMark(text) !== null,
  );
}

/** A surname and a name of one or two characters, padded or not (陆 明). */
export const isPerson = (text: string): boolean => surname.test(text.trim().replace(/^(.)\s+(.)$/u, '$1$2'));

/** Most of several cells are names of persons, each with a surname. */
export function arePersons(texts: readonly string[]): boolean {
  const printed = printedOf(texts).map((text) => text.split(/[\s、，,；;]+/u).filter(Boolean));
  return areMost(
    printed.map((names) => names.join('、')),
    (text) => text.split('、').every((name) => surname.test(name)),
    3,
  );
}

/** Numbers of rows, each not before the one above, beginning at the first. */
export function areSerials(texts: readonly string[]): boolean {
  const printed = printedOf(texts);
  const numbers = printed.map((text) => parseSerialPath(text)?.[0] ?? 0);
  return (
    printed.length >= 2 &&
    printed.every(isSerialNumber) &&
    numbers[0] === 1 &&
    numbers.every((number, at) => at === 0 || [0, 1].includes(number - (numbers[at - 1] ?? 0))) &&
    numbers.at(-1) !== 1
  );
}

/** Most of several cells are lists of units. */
export function areUnits(texts: readonly string[]): boolean {
  return areMost(printedOf(texts), isUnitList);
}
