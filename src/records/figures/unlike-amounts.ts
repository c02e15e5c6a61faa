import { findPlanShares } from '../values/statements/completion.ts';
import { isSameUnit } from './pair-candidate.ts';
import { findStatedAmounts, type StatedAmount } from './stated-amount.ts';

/** A promised amount whose unit the report does use, but for other things. */
export interface UnlikeAmount {
  readonly target: string;
  /** The amounts of the report in that unit, as printed. */
  readonly others: readonly string[];
}

interface Answered {
  readonly target: { readonly printed: string };
  readonly reported: { readonly printed: string };
}

/** Words that say nothing of what is counted. */
const bare = /项目|工程|重大|重点|企业|建设|国家|发展|工作|任务|单位|全面|实施|推进|完成|新增|\d[\d.,]*|[^\p{L}]/gu;

/**
 * The promised amounts that no amount of the report may be an answer to, though some have their unit: those answer another
 * target, are shares of a plan, or are several and of things that are called otherwise. A single amount beside a single
 * target may be its answer in other words: nothing is said of it.
 */
export function findUnlikeAmounts(task: string, report: string, answered: readonly Answered[]): UnlikeAmount[] {
  const reports = findStatedAmounts(report);
  const shares = findPlanShares(report);
  const targets = findStatedAmounts(task).filter(isPromise);
  return targets.flatMap((target) => {
    const { unit, printed } = target.quantity;
    if (answered.some((pair) => pair.target.printed === printed)) return [];
    const alike = reports.filter(({ quantity }) => isSameUnit(quantity.unit, unit));
    const open = alike.filter(({ quantity }) => {
      const isShare = /[%％]/u.test(quantity.unit) && shares.includes(quantity.value);
      return !isShare && !answered.some(({ reported }) => reported.printed === quantity.printed);
    });
    const isOther = open.length !== 1 && open.every((reported) => !isCalledAlike(target, reported));
    return alike.length > 0 && isOther ? [{ target: printed, others: alike.map((one) => one.quantity.printed) }] : [];
  });
}

/** Only what is counted by words that count anything: 张 and 公里 say themselves of what they are. */
function isPromise({ quantity, behind, thing, clause }: StatedAmount): boolean {
  const isCount = /^[百千万亿]*(?:[个项件家人户%％]|元)$/u.test(quantity.unit);
  return isCount && !/^的/u.test(behind) && !/总投资/u.test(clause) && toPairs(thing).length > 0;
}

/** The same figure again, half of what it is called in the words around the other, or some of it and the same act. */
function isCalledAlike(target: StatedAmount, { quantity, acts, clause, behind }: StatedAmount): boolean {
  const pairs = toPairs(target.thing);
  const shared = pairs.filter((pair) => `${clause}${behind}`.includes(pair)).length;
  const isSameAct = !target.acts.isDisjointFrom(acts) && !target.acts.has('推进');
  return quantity.value === target.quantity.value || shared * 2 >= pairs.length || (shared > 0 && isSameAct);
}

function toPairs(thing: string): string[] {
  return thing
    .replace(bare, ' ')
    .split(/\s+/u)
    .flatMap((word) => [...word].slice(1).map((character, nth) => `${[...word][nth]}${character}`));
}
