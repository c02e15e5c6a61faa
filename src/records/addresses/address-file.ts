import type { VFile } from 'vfile';
import { readContentFile } from '../content-file.ts';
import { fail, hasFailed } from '../messages.ts';
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
  readonly file: VFile;
}

const head = `# 已公布的网址，每行一个：网址、所指内容的校验值、内容的开头、随哪些网址一同取消，以制表符分开。
# 由 npm run build 添加，不用手写。网址取消或另指他物时，核查会说明怎样登记到 registry/redirects.yaml。
`;

/** Reads the ledger of addresses; empty where the folder has none yet. Messages (fatal): `registry-schema`, those of a text that cannot be read. */
export async function readAddressFile(root: string): Promise<PublishedAddresses> {
  const { file } = await readContentFile(root, addressFileName);
  if (hasFailed(file)) return { addresses: [], file };
  const addresses = String(file)
    .split('\n')
    .flatMap((text, index) => parseLine(text.replace(/\r$/u, ''), index + 1, file) ?? []);
  return { addresses, file };
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

/** The whole file, sorted by address. */
export function renderAddressFile(addresses: readonly SiteAddress[]): string {
  const lines = addresses
    .toSorted((a, b) => (a.address < b.address ? -1 : Number(a.address > b.address)))
    .map(({ address, hash, name, carriers }) => [address, hash, name, carriers.join(' ')].join('\t').trimEnd());
  return `${head}${lines.join('\n')}\n`;
}
