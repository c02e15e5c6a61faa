import { areShares, areStates } from '../cell-likeness.ts';
import { clueOfColumn, mayTellOfTasks } from './clue.ts';

/** 任务进度 with what was done in each cell is the progress of the task, where no other column tells it. */
export const reportsAreProgress = clueOfColumn((column, table) => {
  const { heading, texts } = column;
  const isNamed = /(?:工作|任务|目标|事项|实事|整改)(?:的)?(?:最新|当前|目前)?进[度展]$/u.test(
    (heading ?? '').replace(/\s+/gu, ''),
  );
  if (!isNamed || !mayTellOfTasks(column, table) || table.has('progress') || areStates(texts) || areShares(texts))
    return null;
  const printed = texts.filter((text) => text.trim() !== '');
  return printed.length > 0 && printed.filter(tellsDone).length * 2 > printed.length ? 'progress' : null;
});

/** 完成投资35亿元, 已开工8个, 目前正在…; what is ahead (10月底前完成主体) is none. */
function tellsDone(text: string): boolean {
  return done.test(text) && !ahead.test(text);
}

const done =
  /已|(?:^|[，,。；;])\s*(?:目前|累计|共|全部|超额|基本|均|实际|实现|完成|截至)|同比|正在|(?:完成|建成|开工|竣工|投用)(?:率|了)/u;
const ahead =
  /^(?:计划|拟|预计|力争|确保|争取)|\d{1,2}月(?:底|末|份)?前[^，,。；;]{0,12}(?:完成|建成|开工)|(?:确保|力争|争取)[^。]*$/u;
