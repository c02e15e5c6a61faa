import { integerPattern, parseInteger } from '../quantities/integer.ts';
import { beginsWithWork } from './states-work.ts';

const [shortest, longest] = [6, 45];

const work =
  '(?:项目|工程|建设|改造|改建|扩建|新建|迁建|维修|修缮|修复|治理|整治|提升|更新|升级|改善|加装|安装|绿化|亮化|硬化|保障|行动)';
const endsWithWork = new RegExp(`${work}(?:[（(][^（）()]*[）)])?[。；;，、]?$`, 'u');

/** True for a line that is a work by its name alone (老旧小区管网改造项目) or in a few words (新建小学1所), without a stop within it. */
export function namesWork(line: string): boolean {
  const text = line.trim();
  const isLine = text.length >= shortest && text.length <= longest && !/[。；;：:？?！!].|[：:？?！!]$/u.test(text);
  return isLine && !announcesWorks(text, false) && (endsWithWork.test(text) || beginsWithWork(text));
}

const works = '(?:项目|工程|实事|任务|工作|事项|举措)';
const countAtEnd = new RegExp(`(${integerPattern})\\s*[项件个](?:[（(][^（）()]*[）)])?[：:。]?$`, 'u');
const announcement = new RegExp(
  [
    `${works}[^，。；：:]{0,8}(?:清单|目录|名单|计划|一览表?|如下)[：:。]?$`,
    `${works}\\s*(?:共|共计|有|为)?\\s*(?:${integerPattern})\\s*[项件个](?:[（(][^（）()]*[）)])?[：:。]?$`,
    `以下[^，。；]{0,12}${works}[^，。；]{0,6}[：:]?$`,
    `${works}[^，。；]{0,6}[：:]$`,
  ].join('|'),
  'u',
);
const heading = /(?:项目|工程|实事|任务)(?:[（(][^（）()]*[）)])?$/u;
const longestAnnouncement = 60;

/** True for a line that says that works follow: 重点项目清单, 实施以下工程：, 安排实事项目8项; as a heading also 重点项目. */
export function announcesWorks(line: string, isHeading: boolean): boolean {
  const text = line.trim().slice(-longestAnnouncement);
  return announcement.test(text) || (isHeading && heading.test(text));
}

/** How many works a line counts at its end: 实施民生实事项目8项; none where it counts none. */
export function readWorkCount(line: string): number[] {
  const count = parseInteger(countAtEnd.exec(line.trim())?.[1] ?? '');
  return count === null ? [] : [count];
}
