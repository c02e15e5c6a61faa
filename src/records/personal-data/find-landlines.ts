import { toPlainDigits } from './plain-digits.ts';

/** A landline that stands beside a person's name; line and column are 1-based. */
export interface PersonalLandline {
  readonly name: string;
  /** Digits alone, with the area code. */
  readonly number: string;
  readonly line: number;
  readonly column: number;
}

const landline = /(?<!\d|\d[.-])\(?0\d{2,3}\)?[ -]{0,3}\d{7,8}(?!\d)/gu;
/** A name so many units away is beside no number. */
const near = 40;
/** What stands between a name and its number. */
const between =
  /(?:[\s:,，、;；()/|]|(?:联系|咨询|办公|固定|值班|住宅|家庭)?(?:电话|座机|号码|方式)(?:号码)?|tel\.?)+$/iu;
/** Whoever stands behind it is a person, whatever the surname. */
const labelled = /(?:联系|联络|负责|责任|经办|承办|申请|投诉|举报)人[\s:]*(?<name>[\p{Script=Han}·]{2,4})$/u;
const title = '(?:同志|先生|女士|老师|师傅|主任|科长|处长|局长|所长|站长|书记|经理|科员)';
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const person = new RegExp(
  `^(?:[${surnames}][\\p{Script=Han}]{1,2}${title}?|[${surnames}]${title}|[\\p{Script=Han}]·[\\p{Script=Han}·]+)$`,
  'u',
);
/** 市财政局张三: the office that a person works in. */
const office = new RegExp(`^.*[局办委处科室所站队院校会部厅府心司](?=[${surnames}][\\p{Script=Han}]{1,2}$)`, 'u');
/** What bodies, places and lines of service are called by. */
const body = /[局办委处科室所站队院校会部区市县镇乡村社厂馆心台司组厅署行店库线话码号网]$/u;

/** Landlines with an area code that stand beside a person's name; one of an office is none. */
export function findPersonalLandlines(lines: readonly string[]): PersonalLandline[] {
  return lines.flatMap((printed, index) => {
    const { text, offsets } = toPlainDigits(printed);
    return [...text.matchAll(landline)].flatMap(({ 0: number, index: at }): PersonalLandline[] => {
      const before = text.slice(Math.max(0, at - near), at).replace(between, '');
      // A number that stands on a line of its own is a cell, and the cell before is the line above.
      const beside =
        before.trim() === ''
          ? toPlainDigits(lines[index - 1] ?? '')
              .text.slice(-near)
              .replace(between, '')
          : before;
      const name = nameAtEnd(beside) ?? nameAtStart(text.slice(at + number.length));
      if (name === null) return [];
      return [{ name, number: number.replace(/\D/gu, ''), line: index + 1, column: (offsets[at] ?? 0) + 1 }];
    });
  });
}

/** 联系人：张三, or 张三 behind a gap or a mark. */
function nameAtEnd(text: string): string | null {
  const name = labelled.exec(text)?.groups?.['name'] ?? '';
  if (name !== '' && !body.test(name)) return name;
  const word = /[\p{Script=Han}·]*$/u.exec(text.replace(/.*[\t,，、;；。(]/u, ''))?.[0] ?? '';
  return toName(word.replace(office, ''));
}

/** （张三）, or 张三 behind a gap or a mark. */
function nameAtStart(text: string): string | null {
  const word = /^[\s,，、;；(/]+(?:联系人|联络人)?[\s:]*([\p{Script=Han}·]+)/u.exec(text)?.[1] ?? '';
  return toName(word);
}

function toName(word: string): string | null {
  return person.test(word) && !body.test(word) ? word : null;
}
