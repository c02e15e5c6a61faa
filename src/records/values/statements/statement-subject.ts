import type { KnownIndicator } from './known-indicator.ts';

/** What a clause is about: a registered indicator, or words that are none. */
export interface Subject {
  readonly indicator: ReturnType<KnownIndicator>;
  /** As printed, or as members of a list share it. */
  readonly name: string;
  /** Where its clause begins in the text; null until the clause is known. */
  readonly start: number | null;
  /** Names that are stated together share a group and have no amount of their own. */
  readonly group?: string;
}

/** Words that may stand before the name of an indicator and change nothing about it. */
const leadIn =
  /^(?:预计|预期|全年|全市|全区|全县|年内|今年|上半年|半年度|年末|其中|继续|力争|争取|确保|努力|实现|完成|保持|同时|我[市区县]|\d{4}年)/u;
/** Words between the name and the amount; all of them together are the verb. */
const verbEnd =
  /(?:同比|同口径|比上年|比去年|较上年|较去年|分别|均|各|预计|已|增长|增幅|增速|上涨|下降|降低|减少|提高|提升|上升|增加|达到|达|为|完成|实现|总量|控制在|保持在|稳定在|突破|[至到])$/u;

/** No list of names before an amount is longer. */
const longestHead = 400;

/** The subjects of a clause before its amounts; none of its own where it goes on about those before. */
export function resolveSubjects(head: string, context: readonly Subject[], known: KnownIndicator) {
  const trimmed = head.trimEnd();
  const endings = toEndings(trimmed);
  for (const { rest, verb } of endings) {
    for (const core of toCores(rest)) {
      // A list of names ends where no verb is left.
      const subjects = readNames(core, context, known, rest === endings.at(-1)?.rest);
      if (subjects.length > 0) return { subjects, isNew: true, verb, verbStart: rest.length };
    }
  }
  const bare = endings.at(-1);
  const words = toCores(bare?.rest ?? '').at(-1) ?? '';
  const isNew = words !== '' || trimmed.startsWith('其中');
  const subjects: Subject[] = isNew ? toUnknown(words) : [];
  return { subjects, isNew, verb: bare?.verb ?? '', verbStart: bare?.rest.length ?? 0 };
}

/** The text without none, one, two … of the verbs at its end. */
function toEndings(text: string): { rest: string; verb: string }[] {
  const endings = [{ rest: text, verb: '' }];
  if (text.length > longestHead) return endings;
  for (let rest = text; ; ) {
    const match = verbEnd.exec(rest);
    if (match === null) return endings;
    rest = rest.slice(0, match.index).trimEnd();
    endings.push({ rest, verb: text.slice(rest.length).trim() });
  }
}

/** The text without none, one, two … of the words that lead to a name. */
function toCores(text: string): string[] {
  const cores = [text.trim()];
  if (text.length > longestHead) return cores;
  for (let core = text.trim(); leadIn.test(core); ) {
    core = core.replace(leadIn, '').trim();
    cores.push(core);
  }
  return cores;
}

function readNames(core: string, context: readonly Subject[], known: KnownIndicator, mayBeList: boolean): Subject[] {
  if (core === '' || core.length > longestHead) return [];
  const whole = known(core);
  if (whole !== null) return [{ indicator: whole, name: core, start: null }];
  const members = core.split(/[、和及与]/u).map((member) => member.trim());
  if (members.length > 1) return mayBeList && members.every(isNameLike) ? readMembers(members, core, known) : [];
  return /^(?:占|产值占)/u.test(core) ? readRest(core, context, known) : [];
}

/** Words of comparison that are not understood (较2017年) are no part of a name. */
function isNameLike(member: string): boolean {
  return member !== '' && !/[较比](?!重)|分别|\d年/u.test(member);
}

/** 城镇、农村居民人均可支配收入: a member that is no name by itself shares the end of the last, or the start of the first. */
function readMembers(members: readonly string[], group: string, known: KnownIndicator): Subject[] {
  const [first = '', last = ''] = [members[0], members.at(-1)];
  const subjects = members.map((member): Subject => {
    const spellings = [
      member,
      ...toEnds(last).map((end) => member + end),
      ...toStarts(first).map((start) => start + member),
    ];
    const name = spellings.find((spelling) => known(spelling) !== null);
    return { indicator: name === undefined ? null : known(name), name: name ?? member, start: null, group };
  });
  return subjects.some(({ indicator }) => indicator !== null) ? subjects : [];
}

/** 新兴产业产值增长12.5%,占规上工业产值比重达54%: the clause completes the name before it. */
function readRest(core: string, context: readonly Subject[], known: KnownIndicator): Subject[] {
  const last = context.at(-1);
  const group =
    last?.group === undefined ? context.slice(-1) : context.filter((subject) => subject.group === last.group);
  const subjects = group.map((before): Subject => {
    const name = before.name + core;
    return { ...before, indicator: known(name), name };
  });
  return subjects.some(({ indicator }) => indicator !== null) ? subjects : [];
}

function toUnknown(words: string): Subject[] {
  const members = words.split(/[、和]/u);
  return members.map((name) => ({
    indicator: null,
    name: name.replace(/(?:完成|实现)投资$/u, ''),
    start: null,
    ...(members.length > 1 ? { group: words } : {}),
  }));
}

const toEnds = (text: string): string[] => Array.from(text, (_, index) => text.slice(index)).slice(1);
const toStarts = (text: string): string[] => Array.from(text, (_, index) => text.slice(0, -index)).slice(1);
