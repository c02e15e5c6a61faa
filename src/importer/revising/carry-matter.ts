import type { FrontMatter } from '../../records/source/front-matter.ts';

/** The front matter of a document three times. */
export interface ThreeMatters {
  /** What the import makes of the original as it was. */
  readonly base: FrontMatter;
  readonly ours: FrontMatter;
  readonly theirs: FrontMatter;
  /** What is declared of the revised original. */
  readonly declared: Pick<FrontMatter, 'omitted' | 'corrections'>;
  /** Anchors of the revision. */
  readonly anchors: ReadonlySet<string>;
  /** Those of parts of which the revision says something else. */
  readonly changed: ReadonlySet<string>;
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

export function carryMatter({ base, ours, theirs, declared, anchors, changed }: ThreeMatters): CarriedMatter {
  const conflicts: string[] = [];
  const matter: FrontMatter = { ...theirs, ...declared, revised: [] };
  for (const field of identity) Object.assign(matter, { [field]: ours[field] });
  for (const field of said) {
    if (ours[field] === base[field]) continue;
    Object.assign(matter, { [field]: ours[field] });
    if (theirs[field] !== base[field] && theirs[field] !== ours[field])
      conflicts.push(
        `${field}：编辑写的是“${ours[field] ?? ''}”，修订后的原件读作“${theirs[field] ?? ''}”，留下编辑写的`,
      );
  }
  const keep = <Entry extends object>(field: string, entries: readonly Entry[], anchorOf: (entry: Entry) => string) =>
    entries.filter((entry) => {
      const isThere = anchors.has(anchorOf(entry));
      if (!isThere) conflicts.push(`${field}：${toEntryLine(entry)} 没有带过来，修订后没有 ${anchorOf(entry)}`);
      return isThere;
    });
  const damaged = keep('damaged', ours.damaged, ({ row }) => row);
  for (const entry of damaged.filter(({ row }) => changed.has(row)))
    conflicts.push(
      `damaged：${toEntryLine(entry)} 没有带过来，修订后的原件里 ${entry.row} 不是原来的文字了。仍然缺字的，请在 damaged: 下再写这一行`,
    );
  return {
    matter: {
      ...matter,
      damaged: damaged.filter(({ row }) => !changed.has(row)),
      notTasks: keep('notTasks', ours.notTasks, ({ where }) => where),
      printedSo: keep('printedSo', ours.printedSo, ({ where }) => where),
    },
    conflicts,
  };
}

/** An entry of a list of the front matter as an editor pastes it. */
export function toEntryLine(entry: object): string {
  const fields = Object.entries(entry).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `- { ${fields.join(', ')} }`;
}
