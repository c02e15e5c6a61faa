import { dropBracketed } from '../../../columns/drop-bracketed.ts';
import type { TaskStatus } from '../../model.ts';

/** What plain words say of a task; `not-completed` denies that it is done and says nothing else. */
export type StatusWord = Exclude<TaskStatus, 'not-stated' | 'not-yet-measured'> | 'not-completed';

const own =
  '(?:目前|截至目前|现|该|此|本)?项?(?:工作|任务|目标|项目|事项|工程)?(?:总体|整体|建设|推进|工作|实施|完成)?';
const pace = '(?:序时|时序|时间|计划|预期|节点|要求|目标|年度)*';
const deed = '(?:实施|建设|推进|施工|办理|执行|开展|进行)';
const done = '(?:全部|全面|如期|按期|按时|按要求|圆满|提前|超额|顺利|高质量)*';
const whole = '(?:年度|全年|既定|各项|工作|目标|任务|计划|指标|整改|办理|建设)*';
const no = '(?:尚|还|暂|仍|均|都)*(?:未|没有)';

/** Each matches a clause whole, behind the words that only name the task: what a word more would say is not known. */
const words: readonly (readonly [status: StatusWord, pattern: RegExp])[] = [
  [
    'not-started',
    new RegExp(
      `^(?:${no}(?:正式|全面)?(?:启动|开工|动工|开始|开展|实施)(?:建设|实施|工作|推进)?|待(?:启动|开工))$`,
      'u',
    ),
  ],
  [
    'behind',
    new RegExp(
      `^(?:${no}(?:达到?|按|完成|符合|跟上)(?:序时|时序)(?:进度)?(?:要求|推进|完成)?|${no}(?:达到?|完成|符合)${pace}进度(?:要求)?|${no}按(?:期|时|计划|进度|节点)(?:完成|推进)?|(?:工作|${pace})(?:进度|进展|推进)?(?:略有|略微|较为|较|略|严重|明显|相对|有所|比较|十分|非常)*(?:滞后|落后)(?:于?(?:序时|时序|计划|时间)+进度)?|(?:工作)?(?:进度|进展|推进)(?:略有|略微|较为|较|略|严重|明显|相对|有所|比较|十分)*(?:缓慢|偏慢|较慢|迟缓)|欠(?:序时)?进度|(?:慢于?|低于|落后)(?:序时|时序)(?:进度)?|(?:已)?(?:逾期|超期)(?:未完成|未办结)?)$`,
      'u',
    ),
  ],
  [
    'on-schedule',
    new RegExp(
      `^(?:(?:已经?|均已?)?(?:达到?|符合)${pace}进度(?:要求)?|(?:已)?达序|按(?:照)?(?:序时|时序|计划|进度|节点)+(?:进度|要求)?(?:正常|有序|稳步|顺利)*(?:推进|进行|实施)(?:中)?|(?:序时|时序)(?:进度)?推进(?:中)?)$`,
      'u',
    ),
  ],
  [
    'ahead',
    /^(?:已)?(?:超(?:序时|时序|时间|计划)?进度(?:推进|完成)?|超(?:序时|时序)|(?:快|高)于(?:序时|时序|计划)(?:进度)?|(?:提前|超前)(?:推进|实施))$/u,
  ],
  [
    'suspended',
    new RegExp(`^(?:已|全面|暂时|临时|目前|处于)*(?:停工|停建|缓建|暂停|暂缓|中止|搁置|停滞)(?:状态|${deed})?$`, 'u'),
  ],
  [
    'cancelled',
    new RegExp(`^(?:已|经研究|经批准|决定|予以|被)*(?:取消|终止|撤销|不再)(?:${deed})?(?:该项目|该任务|该事项)?$`, 'u'),
  ],
  [
    'completed',
    new RegExp(
      `^(?:(?:已经?|均已?|都已?)?${done}完成了?${whole}|(?:已经?|均已?)(?:全部|全面)?(?:办结|销号|完工|办理完毕|整改到位|整改完毕|竣工投用|投入使用|竣工并?投入使用|建成并?(?:投用|投入使用)|竣工通车|建成通车)|(?:全部)(?:办结|销号|完工)|办结|销号)$`,
      'u',
    ),
  ],
  ['not-completed', new RegExp(`^${no}(?:全部|全面|如期|按期)?(?:完成|办结|销号|完工|竣工|整改到位)${whole}$`, 'u')],
  [
    'in-progress',
    new RegExp(
      `^(?:(?:已)?(?:基本|部分|大部分)完成${whole}|(?:正在?|正(?:在)?(?:加快|有序|稳步|抓紧|全力|积极)|正常|有序|稳步|顺利|持续|加快|抓紧|全力|积极)(?:推进|办理|实施|建设|施工|落实|整改|进行|开展)(?:中)?|(?:推进|进行|实施|建设|办理|施工|整改|落实)(?:之)?中|在建|(?:已)(?:启动|开工|动工)(?:建设|实施)?)$`,
      'u',
    ),
  ],
];
const prefix = new RegExp(`^${own}(?:进度)?[：:]?`, 'u');
const reason = /^(?:因|由于|受|鉴于|根据|按照|依据|主要是|原因|经)/u;
const wish = /预计|预期|力争|争取|确保|拟|计划(?!进度)|将|即将|要求|如|若/u;
/** What a bracket may say of a status without narrowing it. */
const aside = /[（(](?:因|由于|受|截至|\d|[一二三四五六七八九十]+月)[^（）()]*[）)]/gu;

/** What the words of one clause say of the task; null for anything that is not only that. */
export function readStatusClause(clause: string): StatusWord | null {
  const plain = clause.replace(/\s+/gu, '').replace(/[。.！!；;，,、]+$/u, '');
  const bare = plain.replace(aside, '');
  if (bare === '' || bare !== dropBracketed(bare)) return null;
  const rest = bare.replace(prefix, '');
  return words.find(([, pattern]) => pattern.test(bare) || pattern.test(rest))?.[0] ?? readTurned(bare);
}

/** 该项目取消, 项目停工: the task as a subject. */
function readTurned(bare: string): StatusWord | null {
  const rest = /^(?:该|此|本)?(?:项)?(?:项目|任务|工作|事项|工程)(?:已经?|被)?(.+)$/u.exec(bare)?.[1] ?? '';
  return words.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
}

/** Statuses that a second one makes more exact. */
const weak: ReadonlySet<StatusWord> = new Set(['in-progress', 'not-completed']);

/**
 * What a short text says of its task when all its clauses are statuses or reasons: 因规划调整，不再实施 cancelled; 已完成，超序时进度
 * completed. Null where two contradict each other, or where any other words stand there.
 */
export function readStatusWords(text: string): StatusWord | null {
  const clauses = toStatusClauses(text);
  const found = clauses.map(readStatusClause);
  const isPlain = clauses.every((clause, at) => found[at] !== null || (reason.test(clause) && !wish.test(clause)));
  return isPlain ? agree(found.flatMap((status) => status ?? [])) : null;
}

/** The clauses of a text, at its commas and stops, those in brackets apart. */
export function toStatusClauses(text: string): string[] {
  const plain = text.replace(/\s+/gu, '');
  const cuts = [...plain.replace(/[（(][^（）()]*[）)]/gu, (part) => ' '.repeat(part.length)).matchAll(/[，,。；;]/gu)];
  const starts = [0, ...cuts.map(({ index }) => index + 1)];
  return starts.map((start, nth) => plain.slice(start, cuts[nth]?.index)).filter((clause) => clause !== '');
}

function agree(found: readonly StatusWord[]): StatusWord | null {
  const all = [...new Set(found)];
  const strong = all.filter((status) => !weak.has(status));
  if (strong.length === 0)
    return all.length === 1 ? (all[0] ?? null) : all.includes('not-completed') ? 'not-completed' : null;
  const has = (...statuses: readonly StatusWord[]) => strong.every((status) => statuses.includes(status));
  if (strong.length === 1) return strong[0] === 'completed' && all.length > 1 ? null : (strong[0] ?? null);
  if (has('completed', 'ahead', 'on-schedule') && all.length === strong.length) return 'completed';
  return has('not-started', 'behind') ? 'not-started' : null;
}
