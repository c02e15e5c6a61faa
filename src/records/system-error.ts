/** What the operating system refused: its code and the file that it was about, where it names one. */
interface SystemFault {
  readonly code: string;
  readonly path: string | null;
}

/** Found and mend for each code of errno(3) that reading or writing files can meet. */
const sentences: Readonly<Record<string, readonly [found: string, mend: string]>> = {
  EACCES: ['没有权限', '请检查文件和文件夹的权限，或换一个有权限的用户'],
  EBUSY: ['文件正被别的程序使用', '请关闭那个程序后再运行一次'],
  EDQUOT: ['磁盘配额已用完', '请删去不用的文件，腾出空间后再运行一次'],
  EEXIST: ['已有同名的文件', '请把它移走后再运行一次'],
  EFBIG: ['文件太大，磁盘不接受', '请换一个磁盘，或拆分文件'],
  EIO: ['磁盘读写出错', '请检查磁盘是否损坏'],
  EISDIR: ['这是一个文件夹，不是文件', '请把文件夹移走，换成文件'],
  ELOOP: ['链接绕成了圈', '请删去这个链接'],
  EMFILE: ['同时打开的文件太多', '请用 ulimit -n 4096 放宽上限，在同一个终端里再运行一次'],
  ENAMETOOLONG: ['文件名太长', '请改短文件名'],
  ENFILE: ['系统同时打开的文件太多', '请关闭别的程序后再运行一次'],
  ENOENT: ['没有这个文件或文件夹', '请检查路径和文件名；是程序自己要写的，请检查它所在的文件夹能不能写入'],
  ENOMEM: ['内存不足', '请关闭别的程序后再运行一次'],
  ENOSPC: ['磁盘已满', '请删去不用的文件，腾出空间后再运行一次'],
  ENOTDIR: ['路径中有一段是文件，不是文件夹', '请检查路径，把那个文件移走'],
  ENOTEMPTY: ['文件夹不是空的', '请把其中的文件移走后再运行一次'],
  EPERM: ['系统不允许', '请检查文件和文件夹的权限，或换一个有权限的用户'],
  EROFS: ['磁盘是只读的', '请换一个可以写入的文件夹'],
  ETXTBSY: ['文件正被别的程序使用', '请关闭那个程序后再运行一次'],
  EXDEV: ['不能跨磁盘移动文件', '请换一个在同一磁盘上的文件夹'],
};

/**
 * What the operating system refused, in Chinese, with the file where it is known and a mend: `a/b：磁盘已满。请……`.
 * `known` is the file where the error may name none. Null for an error of any other kind.
 */
export function describeSystemError(error: unknown, known: string | null = null): string | null {
  const fault = findFault(error);
  const [found, mend] = sentences[fault?.code ?? ''] ?? [];
  if (fault === null || found === undefined) return null;
  const path = fault.path ?? known;
  return `${path === null ? '' : `${path}：`}${found}（${fault.code}）。${mend}`;
}

/** Found and mend alone, for a message that says the file by itself. Null for an error of any other kind. */
export function explainSystemError(error: unknown): string | null {
  const sentence = sentences[findFault(error)?.code ?? ''];
  return sentence ? sentence.join('。') : null;
}

/** The system's refusal behind an error: others wrap it as their cause, or leave nothing of it but its words. */
function findFault(error: unknown, depth = 0): SystemFault | null {
  if (!(error instanceof Error) || depth > maximumDepth) return null;
  const code = sqliteCode(error) ?? ('code' in error && typeof error.code === 'string' ? error.code : '');
  const path = 'path' in error && typeof error.path === 'string' ? error.path : null;
  if (code in sentences) return { code, path };
  return findFault(error.cause, depth + 1) ?? readFault(error.message);
}

/** SQLite, which the locks stand on, has numbers of its own: https://www.sqlite.org/rescode.html */
const sqliteCodes: Readonly<Record<number, string>> = { 8: 'EROFS', 10: 'EIO', 13: 'ENOSPC', 14: 'EACCES' };

function sqliteCode(error: Error): string | undefined {
  // The lower byte of an extended code is the code that it extends.
  return 'errcode' in error && typeof error.errcode === 'number' ? sqliteCodes[error.errcode & 0xff] : undefined;
}

/** Wrapped errors may go round in a circle. */
const maximumDepth = 10;

/** `ENOSPC: no space left on device, write` or `…, open '/a/b'`, as Node words it. */
function readFault(message: string): SystemFault | null {
  const [, code = '', path = null] = /\b(E[A-Z]{2,}): [^,\n]+, \w+(?: '([^'\n]+)')?/u.exec(message) ?? [];
  return code in sentences ? { code, path } : null;
}
