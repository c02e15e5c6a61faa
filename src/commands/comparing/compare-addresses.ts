import type { SiteAddress } from '../../records/addresses/site-address.ts';
import type { ReadLedger } from '../../records/read-ledger.ts';
import type { GoneAddress } from '../../records/schema/gone-address.ts';
import { toFilePlaces } from './file-places.ts';
import type { ChangedField, PublishedChange } from './published-change.ts';

type Side = Pick<ReadLedger, 'addresses' | 'documents' | 'ledger' | 'registries'>;

/**
 * The addresses that come, those that go, and what is registered of them otherwise than before. What comes or goes with
 * another is counted there; what was moved is told where it was.
 */
export function compareAddresses(before: Side, after: Side): PublishedChange[] {
  const [was, is] = [before.addresses.current, after.addresses.current];
  const gone = groupMissing(was, is).map((group) => toGone(group, before, after));
  const targets = new Set(groupMissing(was, is).flatMap(({ root }) => findTargets(root, after)));
  const places = toFilePlaces(after.documents);
  const added = groupMissing(is, was)
    .filter(({ root }) => !targets.has(root.address))
    .map(({ root, carried }): PublishedChange => {
      return { ...toNamed(root, carried), kind: 'added', turn: 'new', place: places.ofAddress(root), fields: [] };
    });
  return [...gone, ...added, ...compareFates(before, after)];
}

interface MissingGroup {
  readonly root: SiteAddress;
  readonly carried: readonly SiteAddress[];
}

/** The addresses of one side that the other has not, each with those that stand or fall with it. */
function groupMissing(own: readonly SiteAddress[], others: readonly SiteAddress[]): MissingGroup[] {
  const present = new Set(others.map(({ address }) => address));
  const missing = new Map(own.flatMap((one) => (present.has(one.address) ? [] : [[one.address, one] as const])));
  const toRoot = (one: SiteAddress): SiteAddress => {
    const carriers = one.carriers.map((carrier) => missing.get(carrier));
    const [first] = carriers;
    return first === undefined || carriers.includes(undefined) ? one : toRoot(first);
  };
  return [...Map.groupBy(missing.values(), toRoot)].map(([root, group]) => {
    return { root, carried: group.filter((one) => one !== root) };
  });
}

function findTargets({ address }: SiteAddress, { addresses }: Side): readonly string[] {
  const fate = addresses.fateOf(address);
  return fate?.kind === 'moved' ? fate.to : [];
}

function toGone({ root, carried }: MissingGroup, before: Side, after: Side): PublishedChange {
  const fate = after.addresses.fateOf(root.address);
  const place = toFilePlaces(before.documents).ofAddress(root);
  const own = { ...toNamed(root, carried), turn: 'gone', place } as const;
  if (fate?.kind === 'moved')
    return { ...own, kind: 'moved', fields: [toField('现在的网址', describeTargets(fate.to, before, after))] };
  if (fate?.kind !== 'withdrawn') return { ...own, kind: 'vanished', fields: [] };
  const { what, reason, by, original } = fate.entry.withdrawn;
  const told = { 撤回的是: what, 日期: fate.entry.date, 为什么: reason, 由谁决定: by };
  const fields = Object.entries(original === undefined ? told : { ...told, 原件: original });
  return { ...own, kind: 'withdrawn', fields: fields.map(([title, text]) => toField(title, text)) };
}

/** Where an address leads; of what is new there, what it is called, for it stands nowhere else among the changes. */
function describeTargets(to: readonly string[], before: Side, after: Side): string {
  const known = new Set(before.addresses.current.map(({ address }) => address));
  const names = new Map(after.addresses.current.map(({ address, name }) => [address, name]));
  const describe = (address: string) => {
    const name = known.has(address) ? undefined : names.get(address);
    return name === undefined ? address : `${address}（新的，“${name}”）`;
  };
  return to.map(describe).join('；');
}

/** What is registered otherwise of addresses that were gone before. */
function compareFates(before: Side, after: Side): PublishedChange[] {
  const known = new Map(listFates(before).map((gone) => [gone.address, describeFate(gone)]));
  const wasThere = new Set(before.addresses.current.map(({ address }) => address));
  const place = { file: after.registries.redirects.file.path, line: null };
  return listFates(after).flatMap((gone): PublishedChange[] => {
    const said = { title: '登记的去向', before: known.get(gone.address) ?? null, after: describeFate(gone) };
    if (wasThere.has(gone.address) || said.before === said.after) return [];
    const { address, by, what: name } = gone;
    return [
      { kind: by === null ? 'moved' : 'withdrawn', address, name, turn: 'changed', place, fields: [said], carried: 0 },
    ];
  });
}

/** Of the addresses that have an entry of their own. */
function listFates({ ledger }: Pick<Side, 'ledger'>): GoneAddress[] {
  return ledger.addresses.filter(({ carrier }) => carrier === null);
}

function describeFate({ to, date, what, reason, by, original, note }: GoneAddress): string {
  const said = by === null ? [to.map(({ url }) => url).join('；'), reason, note] : [what, reason, by, original];
  return [date, ...said].filter(Boolean).join('，');
}

function toNamed({ address, name }: SiteAddress, carried: readonly SiteAddress[]) {
  return { address, name, carried: carried.length };
}

function toField(title: string, after: string): ChangedField {
  return { title, before: null, after };
}
