import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a site comes to, in files and bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  /** The folder with the most files in it, those of its own folders not counted. */
  readonly fullest: { readonly path: string; readonly files: number };
}

interface HostLimits {
  readonly host: string;
  readonly files?: number;
  readonly bytes?: number;
  readonly fileBytes?: number;
  readonly folderFiles?: number;
}

const megabyte = 1024 ** 2;

/** What hosts say of themselves; docs/hosts/README.md has their pages and the day on which they were read. */
const hosts: readonly HostLimits[] = [
  { host: 'Cloudflare Pages（免费）', files: 20_000, fileBytes: 25 * megabyte },
  { host: 'GitHub Pages', bytes: 1024 * megabyte },
  { host: 'GitLab Pages', files: 200_000, bytes: 1024 * megabyte },
  { host: 'Netlify', folderFiles: 54_000 },
  { host: 'Vercel（Hobby）', bytes: 100 * megabyte },
];

/** Told before it bites: from this share of a limit on. */
const near = 0.8;

/** What to do about each kind of limit. */
const mends = {
  files:
    '不用 --precompress 生成的文件少；仍不够的，换文件数上限更高的套餐或主机，或把年度分成几个内容文件夹，各成一站',
  bytes: '换容量更大的套餐或主机；大的原件可以不随网站公布的，改放别处并在文件里写明出处',
  fileBytes: '这个文件太大：是原件的，请另存为较小的文件再导入；是 data/ 里的，换文件大小上限更高的主机',
  folderFiles: '换没有这个上限的主机，或把年度分成几个内容文件夹，各成一站',
} as const;

/** Counts every file of the built site. */
export async function measureSite(site: string): Promise<SiteSize> {
  const ofFolder = new Map<string, number>();
  let [files, bytes, largest] = [0, 0, { path: '', bytes: 0 }];
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    files += 1;
    bytes += size;
    if (size > largest.bytes) largest = { path: path.slice(site.length + 1), bytes: size };
    ofFolder.set(entry.parentPath, (ofFolder.get(entry.parentPath) ?? 0) + 1);
  }
  const [folder = site, most = 0] = [...ofFolder].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { files, bytes, largest, fullest: { path: folder.slice(site.length + 1), files: most } };
}

/** A line for each limit of a host that the site comes near to or is over, with what to do. */
export function nearLimits({ files, bytes, largest, fullest }: SiteSize): string[] {
  const tell = (host: string, what: string, has: number, most: number | undefined, mend: keyof typeof mends) => {
    if (most === undefined || has < near * most) return [];
    const state = has > most ? '超过' : '接近';
    return [
      `${host}：${what}，${state}它的上限 ${mend.endsWith('iles') ? `${most} 个` : toSize(most)}。${mends[mend]}`,
    ];
  };
  return hosts.flatMap((limits) => [
    ...tell(limits.host, `共 ${files} 个文件`, files, limits.files, 'files'),
    ...tell(limits.host, `共 ${toSize(bytes)}`, bytes, limits.bytes, 'bytes'),
    ...tell(limits.host, `${largest.path} 有 ${toSize(largest.bytes)}`, largest.bytes, limits.fileBytes, 'fileBytes'),
    ...tell(
      limits.host,
      `${fullest.path}/ 里有 ${fullest.files} 个文件`,
      fullest.files,
      limits.folderFiles,
      'folderFiles',
    ),
  ]);
}

/** `39.6 MB`, of 1024 × 1024 bytes as hosts count. */
export function toSize(bytes: number): string {
  return `${Math.round((bytes / megabyte) * 10) / 10} MB`;
}
