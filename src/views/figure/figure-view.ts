import type { DepartmentRecord, Ledger, TaskRecord } from '../../records/model.ts';
import { type CountedNumber, type CountedOnly, type CountedText, counted, toCount } from '../frame/counted.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { allDocuments, type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { type FigureLine, toFigureLines } from '../task/figure-line.ts';
import { figureText } from '../task/figure-text.ts';
import { nameDropped } from '../task/name-dropped.ts';
import { taskLink } from '../task/task-label.ts';
import { historyText } from '../task/task-text.ts';

/** A pair with the task that it is of. */
export interface TaskFigureLine extends FigureLine {
  readonly task: Link;
  readonly account: string;
  /** That the task is no longer listed; null where it stands. */
  readonly dropped: string | null;
  readonly leads: readonly Link[];
}

/** A list of pairs: all of them in one order, or those of the tasks that one department leads. */
export interface FigurePage {
  readonly head: PageHead;
  /** How many pairs there are. */
  readonly lead: CountedText;
  readonly lines: readonly TaskFigureLine[];
  /** The orders in which all are listed; the one that is shown has no address. */
  readonly orders: readonly { readonly name: string; readonly url: string | null }[];
  /** Those who lead tasks that have pairs, in the registry's order and never by their figures. */
  readonly departments: readonly Link[];
  readonly files: readonly Link[];
}

const [url, shareUrl] = ['/figures/', '/figures/by-share/'];

/** /figures/: all pairs in the order of their tasks. */
export function figureIndex(ledger: Ledger): FigurePage {
  return toPage(ledger, url, figureText.title, toLines(ledger, ledger.tasks), {});
}

/** /figures/by-share/: the same by the computed share, the lowest first, and those without one last. */
export function figureShareIndex(ledger: Ledger): FigurePage {
  const shares = ledger.tasks.flatMap(({ figures }) => figures.map(({ share }) => share ?? Infinity));
  const lines = toLines(ledger, ledger.tasks)
    .map((line, nth) => ({ line, share: shares[nth] ?? Infinity }))
    .toSorted((a, b) => (a.share === b.share ? 0 : a.share - b.share))
    .map(({ line }) => line);
  return toPage(ledger, shareUrl, figureText.shareTitle, lines, {});
}

/** The pairs of the tasks that a department leads, by its id. */
export function figureDepartmentPages(ledger: Ledger): ReadonlyMap<string, FigurePage> {
  const { districts } = indexLedger(ledger);
  return new Map(
    [...leadersOf(ledger).values()].map(({ id, name, district, paired }) => {
      const title = figureText.departmentTitle(name, districts.get(district)?.name ?? null);
      return [id, toPage(ledger, departmentUrl(id), title, toLines(ledger, paired), { lead: id })];
    }),
  );
}

function toPage(
  ledger: Ledger,
  own: string,
  title: string,
  lines: readonly TaskFigureLine[],
  only: CountedOnly,
): FigurePage {
  const lead = figureText.lead(toCount(lines.length, 'figures', only));
  const orders = [
    { name: figureText.byTask, url },
    { name: figureText.byShare, url: shareUrl },
  ];
  return {
    head: toPageHead(
      {
        title,
        description: counted`${title}：${lead}${figureText.description}`,
        url: own,
        sources: [allDocuments(ledger)],
      },
      { section: 'tasks', trail: own === url ? [] : [{ name: figureText.title, url }] },
    ),
    lead,
    lines,
    orders: orders.map((order) => ({ ...order, url: order.url === own ? null : order.url })),
    departments: [...leadersOf(ledger).values()].map(({ id, name }) => ({ name, url: departmentUrl(id) })),
    files: ['figures.csv', 'figures.json'].map((name) => ({ name, url: `/data/${name}` })),
  };
}

function toLines(ledger: Ledger, tasks: readonly TaskRecord[]): TaskFigureLine[] {
  const index = indexLedger(ledger);
  return tasks.flatMap((task) => {
    const named = {
      task: taskLink(task),
      account: `${index.districts.get(task.district)?.name ?? task.district}${task.year}年`,
      dropped: task.dropped === null ? null : historyText.droppedOn(nameDropped(task.dropped), task.dropped.date),
      leads: task.leads.flatMap((id) => index.departments.get(id) ?? []),
    };
    return toFigureLines(index, task).map((line) => ({ ...line, ...named }));
  });
}

/** How many pairs the tasks have that a department leads, and the page of these; null where there are none. */
export function figuresLedBy(
  ledger: Ledger,
  id: string,
): { readonly count: CountedNumber; readonly url: string } | null {
  const own = leadersOf(ledger).get(id);
  if (own === undefined) return null;
  const pairs = own.paired.reduce((sum, { figures }) => sum + figures.length, 0);
  return { count: toCount(pairs, 'figures', { lead: id }), url: departmentUrl(id) };
}

interface Leader extends DepartmentRecord {
  /** Those that it leads and that have pairs. */
  readonly paired: readonly TaskRecord[];
}

const leaders = new WeakMap<Ledger, ReadonlyMap<string, Leader>>();

/** The departments that lead tasks with pairs, by id, in the ledger's order; made once. */
function leadersOf(ledger: Ledger): ReadonlyMap<string, Leader> {
  const known = leaders.get(ledger);
  if (known) return known;
  const byLeader = Map.groupBy(
    ledger.tasks.filter(({ figures }) => figures.length > 0).flatMap((task) => task.leads.map((id) => ({ id, task }))),
    ({ id }) => id,
  );
  const made = new Map(
    ledger.departments.flatMap((department) => {
      const paired = byLeader.get(department.id)?.map(({ task }) => task) ?? [];
      return paired.length > 0 ? [[department.id, { ...department, paired }] as const] : [];
    }),
  );
  leaders.set(ledger, made);
  return made;
}

function departmentUrl(id: string): string {
  return `${url}departments/${id}/`;
}
