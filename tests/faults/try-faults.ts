import type { FaultKind, Step } from './fault.ts';
import { judgeFault, judgeFolders, type Stood } from './judge-fault.ts';
import { type Rerun, rerunOf } from './rerun.ts';
import { runWithFault } from './run-program.ts';
import type { Scenario } from './scenario.ts';
import { inPlace, runUndisturbed, type Undisturbed } from './undisturbed.ts';

/** What a fault left behind. */
export interface Outcome {
  readonly at: number;
  readonly step: Step;
  readonly kind: FaultKind;
  readonly stood: readonly Stood[];
  /** The exit code; null where the program was killed. */
  readonly code: number | null;
  /** What is not as it must be; empty where nothing was lost. */
  readonly losses: readonly string[];
}

/** Which faults are tried at a step of that number. */
export type Choice = (step: Step, at: number, isLast: boolean) => readonly FaultKind[];

/** A full disk refuses no removal. */
const refusalsOf = ({ call }: Step): readonly FaultKind[] =>
  /^(?:rm|rmdir|unlink)/u.test(call) ? refusals.slice(1) : refusals;

const refusals = ['ENOSPC', 'EROFS', 'EACCES', 'EIO'] as const;

/** Each that can befall it; after a step is before the next one. */
export const everyFault: Choice = (step, _at, isLast) => {
  return ['kill-before', ...(step.hasHalf ? half : []), ...(isLast ? after : []), ...refusalsOf(step)];
};

/** A kill in its middle, or else before it, and one of the refusals in turn. */
export const twoFaults: Choice = (step, at, isLast) => {
  const kill = step.hasHalf ? 'kill-half' : 'kill-before';
  const kinds = refusalsOf(step);
  return [kill, ...(isLast ? after : []), kinds[at % kinds.length] ?? 'EIO'];
};

/** One of these in turn. */
export const oneFault: Choice = (step, at, isLast) => {
  const kinds = twoFaults(step, at, isLast);
  return [kinds[Math.floor(at / 2) % kinds.length] ?? 'kill-before'];
};

/** The same at every second step: the files that it lays out are many, and all laid out alike. */
export const oneInTwo: Choice = (step, at, isLast) => (at % 2 === 0 || isLast ? oneFault(step, at, isLast) : []);

const half = ['kill-half'] as const;
const after = ['kill-after'] as const;

/** Runs the command once for each step and each fault that is chosen for it, and once more after each. */
export async function* tryFaults(scenario: Scenario, choose: Choice): AsyncGenerator<Outcome> {
  const undisturbed = await inPlace(scenario, (place) => runUndisturbed(scenario, place));
  const rerun = rerunOf(scenario, undisturbed);
  const { steps } = undisturbed;
  for (const [at, step] of steps.entries()) {
    if (scenario.tries?.(at, step) === false) continue;
    for (const kind of choose(step, at, at === steps.length - 1)) {
      const outcome = await inPlace(scenario, (place) =>
        tryFault(scenario, undisturbed, rerun, place, { at, step, kind }),
      );
      yield outcome;
    }
  }
}

async function tryFault(
  scenario: Scenario,
  undisturbed: Undisturbed,
  rerun: Rerun,
  place: string,
  { at, step, kind }: Pick<Outcome, 'at' | 'step' | 'kind'>,
): Promise<Outcome> {
  const [ended, steps] = await runWithFault(scenario, place, at, kind);
  const met = steps[at];
  if (met === undefined || nameOf(met) !== nameOf(step))
    throw new Error(`step ${at} is another one now: ${nameOf(met ?? step)}`);
  const stood = await judgeFolders(scenario, undisturbed, place);
  const losses = judgeFault(scenario, undisturbed, place, step, kind, ended, stood);
  return { at, step, kind, stood, code: ended.code, losses: [...losses, ...(await rerun(place))] };
}

/** Whatever it writes in the folder of its own, a build may write in another order. */
function nameOf({ call, path }: Step): string {
  const own = path.indexOf('/build-');
  return own === -1 ? `${call} ${path}` : path.slice(0, own);
}

/** The losses of a fault, each with the step that it befell. */
export function toLosses({ step, kind, losses }: Outcome): readonly string[] {
  return losses.map((loss) => `${step.call} ${step.path}，${kind}：${loss}`);
}
