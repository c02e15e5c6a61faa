import { stringify } from 'yaml';
import type { BrokenAddress } from '../addresses/broken-addresses.ts';
import type { LikelySuccessor } from '../addresses/likely-successor.ts';
import { accountOf } from '../addresses/moved-tasks.ts';
import type { SiteAddress } from '../addresses/site-address.ts';
import type { MovedAccount } from './moved-account.ts';
import { quote } from './quote.ts';
import type { RewordedBlock } from './reworded-block.ts';

const unpublished = '其实没有公布过的，删去 addresses.txt 的这一行，再照核查的提示改校验行';

/** Where an address that is gone may lead. */
interface Successors {
  /** What is likest to it among what is new. */
  readonly likest: LikelySuccessor | null;
  /** What goes by its name too. */
  readonly heir: SiteAddress | null;
  /** Of a part, the page of its document, where that still stands. */
  readonly page: SiteAddress | null;
  /** Of a document, the file that it was made of, where it is recorded and no other document is made of it. */
  readonly original: string | null;
}

/** An address that is gone: the entries that an editor may write, the one to the likeliest successor first. */
export function describeVanished(
  { was, carried }: Omit<BrokenAddress, 'now'>,
  { likest: successor, heir, page, original }: Successors,
  date: string,
): string {
  const { address: from, name } = was;
  const what = nameWithdrawn(was, page);
  const others = carried.length === 0 ? '' : `，随它取消的还有 ${carried.length} 个（如 ${carried[0]?.address}）`;
  const moved = heir === null ? describeMoved(from, successor, date) : describeMerged(from, heir, date);
  const withdrawn = toEntry({ from, date, withdrawn: { what, reason: '', by: '' } });
  const revised = page && toEntry({ from, to: page.address, reason: 'revised', date });
  return [
    `已公布的网址 ${from} ${quote(name)}没有了${others}。请在 registry/redirects.yaml 登记一条，随它的不用另写`,
    moved,
    ...(revised === null ? [] : [`发布者修订了文件、不再有这一处的写 ${revised}`]),
    `撤回的写 ${withdrawn}${original === null ? '' : `，只有它用的原件 originals/${original} 随之删去`}`,
    unpublished,
  ].join('；');
}

/** Tasks whose documents name another account now, in one entry. */
export function describeMovedAccount(
  { was, carried }: Omit<BrokenAddress, 'now'>,
  { from, to, example }: MovedAccount,
  date: string,
): string {
  const others = carried.length === 0 ? '' : `等 ${carried.length + 1} 个`;
  const account = from.slice('/tasks/'.length, -1);
  const [only, ...more] = to;
  const entry = more.length === 0 ? { from, to: only, reason: 'renamed', date } : { from, to, reason: 'split', date };
  return [
    `已公布的网址 ${was.address} ${quote(was.name)}${others}没有了：任务的行都在，文件的 account 不再是 ${account}，任务现在在 ${example.address} ${quote(example.name)}这样的网址`,
    `改错了的，改回 account: ${account}`,
    `确实换了的，在 registry/redirects.yaml 登记一条，随它的不用另写 ${toEntry(entry)}`,
    unpublished,
  ].join('；');
}

/** What is alike enough was renamed or moved; what is only the likest is a guess; where nothing is, the editor has to name it. */
function describeMoved(from: string, successor: LikelySuccessor | null, date: string): string {
  const toLine = (to: string) => toEntry({ from, to, reason: 'renamed', date });
  if (successor === null)
    return `换了地方的写 ${toLine(placeholder)}，把 ${placeholder} 换成现在的网址（并入的 reason 写 merged；拆成几处的 to 写 [网址, 网址]，reason 写 split）`;
  const { address, isGuess } = successor;
  const named = quote(address.name);
  return isGuess
    ? `换了地方或改了名的（最像的是${named}，只是猜测，请核对）写 ${toLine(address.address)}`
    : `改名或换了地方的（现在是${named}）写 ${toLine(address.address)}`;
}

function describeMerged(from: string, { address, name }: SiteAddress, date: string): string {
  return `并入了${quote(name)}的写 ${toEntry({ from, to: address, reason: 'merged', date })}`;
}

/** Leads nowhere, so that an entry that was pasted and not filled in is asked about. */
const placeholder = '/现在的网址/';

/** What is withdrawn, without its words: they are what shall no longer be read. */
function nameWithdrawn({ address, name }: SiteAddress, page: SiteAddress | null): string {
  const [path = '', anchor] = address.split('#');
  if (anchor !== undefined) return `${page === null ? path : quote(page.name)}的一处（${anchor}）`;
  return accountOf(path) !== null ? `任务 ${path.slice('/tasks/'.length, -1)}` : name;
}

/** An address that names something else now. */
export function describeChanged({ was, carried }: BrokenAddress, now: SiteAddress, date: string): string {
  const others = carried.length === 0 ? '' : `（${carried[0]?.address} 等 ${carried.length} 个网址也是）`;
  const restated = toEntry({ from: was.address, now: now.name, reason: '', date });
  return [
    `网址 ${was.address} 公布时是${quote(was.name)}，现在是${quote(now.name)}${others}`,
    `同一件事换了说法的，在 registry/redirects.yaml 登记 ${restated}`,
    '是另一件事的，给它一个没有用过的编号，原来的再登记去向',
    unpublished,
  ].join('；');
}

/** A heading or paragraph whose words give it another anchor now. */
export function describeReworded({ was }: BrokenAddress, { mark }: RewordedBlock): string {
  return `${quote(was.name)}改了文字，已公布的网址 ${was.address} 没有了。请在这一段末尾写 ${mark}（npm run check -- --fix 代写）`;
}

/** One entry on one line, ready to be pasted. */
function toEntry(entry: object): string {
  return `- ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}
