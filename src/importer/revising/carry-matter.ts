import { diffArrays } from 'diff';
import type { FrontMatter } from '../../records/source/front-matter.ts';

/** The front matter of a document three times, and the lines of its original twice. */
export interface ThreeMatters {
  /** What the import makes of the original as it was. */
  readonly base: FrontMatter;
  readonly ours: FrontMatter;
  readonly theirs: FrontMatter;
  readonly linesBefore: readonly string[];
  readonly linesAfter: readonly string[];
  /** Anchors of the revision. */
  readonly anchors: ReadonlySet<string>;
}

/** The front matter of a revision, and what an editor had written in it that found no place. */
export interface CarriedMatter {
  readonly matter: FrontMatter;
  readonly conflicts: readonly string[];
}

/** Which document it is; no revision changes that. */
const identity = ['id', 'kind', 'district', 'year', 'account', 'period', 'supersedes', 'amends'] as const;
/** What it says of itself; the editor's word goes before what is read, and what is read before what was. */
const said = [
  'title',
  'documentNumber',
  'issuer',
  'dateGiven',
  'dateIssued',
  'datePublished',
  'dateReposted',
  'repostedBy',
  'contentSource',
  'indexNumber',
  'topicCategory',
  'validity',
] as const;

export function carryMatter({ base, ours, theirs, linesBefore, linesAfter, anchors }: ThreeMatters): CarriedMatter {
  const conflicts: string[] = [];
  const matter: FrontMatter = { ...theirs, revised: [] };
  for (const field of identity) Object.assign(matter, { [field]: ours[field] });
  for (const field of said) {
    if (ours[field] === base[field]) continue;
    Object.assign(matter, { [field]: ours[field] });
    if (theirs[field] !== base[field] && theirs[field] !== ours[field])
      conflicts.push(
        `${field}：编辑写的是“${ours[field] ?? ''}”，修订后的原件读作“${theirs[field] ?? ''}”，留下编辑写的`,
      );
  }
  const toLine = mapLines(linesBefore, linesAfter);
  const toLists = <Field extends 'omitted' | 'corrections'>(field: Field) => {
    return { base: base[field], ours: ours[field], theirs: theirs[field] };
  };
  const lined = {
    omitted: carryLined<FrontMatter['omitted'][number]>(toLists('omitted'), toLine),
    corrections: carryLined<FrontMatter['corrections'][number]>(toLists('corrections'), toLine),
  };
  for (const [field, { list, lost }] of Object.entries(lined)) {
    Object.assign(matter, { [field]: list });
    for (const entry of lost)
      conflicts.push(`${field}：原件第 ${entry.line} 行的声明 ${JSON.stringify(entry)} 没有带过来，那一行变了`);
  }
  const keep = <Entry>(field: string, entries: readonly Entry[], anchorOf: (entry: Entry) => string): Entry[] => {
    const [kept = [], lost = []] = [true, false].map((isKnown) =>
      entries.filter((entry) => anchors.has(anchorOf(entry)) === isKnown),
    );
    for (const entry of lost)
      conflicts.push(`${field}：${JSON.stringify(entry)} 没有带过来，修订后没有 ${anchorOf(entry)}`);
    return kept;
  };
  return {
    matter: {
      ...matter,
      damaged: keep('damaged', ours.damaged, ({ row }) => row),
      notTasks: keep('notTasks', ours.notTasks, ({ where }) => where),
      printedSo: keep('printedSo', ours.printedSo, ({ where }) => where),
    },
    conflicts,
  };
}

interface Lined {
  readonly line: number;
  readonly through?: number | undefined;
}

/** What the editor added goes to the line where the same text stands now; what the editor took away stays away. */
function carryLined<Entry extends Lined>(
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', readonly Entry[]>>,
  toLine: (line: number) => number | null,
): { list: Entry[]; lost: Entry[] } {
  const isIn = (list: readonly Entry[], entry: Entry) => list.some((one) => toKey(one) === toKey(entry));
  const move = (entry: Entry): Entry | null => {
    const line = toLine(entry.line);
    const through = entry.through === undefined ? undefined : toLine(entry.through);
    if (line === null || through === null) return null;
    return { ...entry, line, ...(through === undefined ? {} : { through }) };
  };
  const own = ours.filter((entry) => !isIn(base, entry)).map((entry) => ({ entry, moved: move(entry) }));
  const gone = base.filter((entry) => !isIn(ours, entry)).flatMap((entry) => move(entry) ?? []);
  const list = [...theirs.filter((entry) => !isIn(gone, entry)), ...own.flatMap(({ moved }) => moved ?? [])];
  return {
    list: list.toSorted((a, b) => a.line - b.line),
    lost: own.flatMap(({ entry, moved }) => (moved === null ? [entry] : [])),
  };
}

function toKey(entry: Lined): string {
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Line → the line that says the same in the revision; null where none does. Lines are 1-based. */
function mapLines(before: readonly string[], after: readonly string[]): (line: number) => number | null {
  const places = new Map<number, number>();
  let [atBefore, atAfter] = [1, 1];
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (!added && !removed) for (let nth = 0; nth < count; nth += 1) places.set(atBefore + nth, atAfter + nth);
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
  }
  return (line) => places.get(line) ?? null;
}
