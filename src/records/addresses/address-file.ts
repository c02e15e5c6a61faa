import type { VFile } from 'vfile';
import { readContentFile } from '../content-file.ts';
import { doubt, fail, hasFailed } from '../messages.ts';
import { describeBrokenSeal, isSeal, sealLines } from './address-seal.ts';
import { type ForgottenLedger, findCommitted, findForgotten } from './forgotten-ledger.ts';
import { joinBranches } from './join-branches.ts';
import type { SiteAddress } from './site-address.ts';

/** In the content folder: every address that a build has published. */
export const addressFileName = 'addresses.txt';

/** An address as a build has published it, and the line that it stands on. */
export interface PublishedAddress extends SiteAddress {
  readonly line: number;
}

/** What has been published, and the file with the messages about it. */
export interface PublishedAddresses {
  readonly addresses: readonly PublishedAddress[];
  /** The lines by which builds have sealed it. */
  readonly seals: readonly string[];
  readonly file: VFile;
  /** The ledger that was committed last, or, where the folder has none, that git last had; null where git has none. */
  readonly forgotten: ForgottenLedger | null;
}

const head = `# 已公布的网址，每行一个：网址、所指内容的校验值、内容的开头、随哪些网址一同取消，以制表符分开。
# 由 npm run build 添加，不用手写；末尾是各次构建写下的校验。网址取消或另指他物时，核查会说明怎样登记到 registry/redirects.yaml。
`;

/**
 * Reads the ledger of addresses; empty where the folder has none yet. Messages: `registry-schema`, `address-ledger` (a doubt
 * where no build has sealed it), those of a text that cannot be read.
 * @param asksGit Whether what git had on record is read too.
 */
export async function readAddressFile(
  root: string,
  { asksGit = false }: { readonly asksGit?: boolean } = {},
): Promise<PublishedAddresses> {
  const { file } = await readContentFile(root, addressFileName);
  if (hasFailed(file)) return { addresses: [], seals: [], file, forgotten: null };
  const lines = String(file)
    .split('\n')
    .map((text) => text.replace(/\r$/u, ''));
  const printed = lines.flatMap((text, index) => parseLine(text, index + 1, file) ?? []);
  const addresses = joinBranches(printed);
  if (!hasFailed(file)) checkSeals(printed, addresses, lines, file);
  const ask = printed.length === 0 ? findForgotten : findCommitted;
  const forgotten = asksGit ? await ask(root, addressFileName) : null;
  return { addresses, seals: lines.filter(isSeal), file, forgotten };
}

/** The seals of two branches may add up to the lines as git put them together, or to what these say. */
function checkSeals(
  printed: readonly SiteAddress[],
  addresses: readonly SiteAddress[],
  lines: readonly string[],
  file: VFile,
): void {
  const seals = lines.filter(isSeal);
  const isAsWritten = seals.length === 0 || describeBrokenSeal(printed.map(renderLine), seals) === null;
  const problem = isAsWritten ? null : describeBrokenSeal(addresses.map(renderLine), seals);
  if (problem !== null) fail(file, 'address-ledger', problem, { line: lines.findIndex(isSeal) + 1 });
  if (seals.length === 0 && addresses.length > 0) {
    const text = '这份登记没有末行的校验，删去过哪些行无从得知。请核对版本库中的改动；下一次构建会写上校验';
    doubt(file, 'address-ledger', text, { line: lines.length });
  }
}

function parseLine(text: string, line: number, file: VFile): PublishedAddress | null {
  if (text.trim() === '' || text.startsWith('#')) return null;
  const [address = '', hash = '', name = '', carriers = ''] = text.split('\t');
  if (address.startsWith('/') && hash !== '') {
    return { address, hash, name, carriers: carriers.split(' ').filter(Boolean), line };
  }
  fail(file, 'registry-schema', '这一行不是网址的登记。请从版本库恢复这个文件，或删去这一行', { line });
  return null;
}

/**
 * The whole file, sorted by address, with its seals.
 * @param seals Those that it has.
 */
export function renderAddressFile(addresses: readonly SiteAddress[], seals: readonly string[] = []): string {
  const lines = addresses
    .toSorted((a, b) => (a.address < b.address ? -1 : Number(a.address > b.address)))
    .map(renderLine);
  return `${head}${[...lines, ...sealLines(lines, seals)].join('\n')}\n`;
}

function renderLine({ address, hash, name, carriers }: SiteAddress): string {
  return [address, hash, name, carriers.join(' ')].join('\t').trimEnd();
}
