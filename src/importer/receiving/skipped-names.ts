/** Why a link is passed over: it may lead anywhere. */
export const linkReason = '链接，不是文件';

/** What lies about in folders and is no document, by its name; the first that fits tells why. */
const reasons: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^~\$/u, 'Office 打开文件时的临时文件'],
  [/^\.~lock\./u, 'LibreOffice 打开文件时的临时文件'],
  [/^__MACOSX$/u, 'macOS 的附带文件'],
  [/^(?:Thumbs\.db|desktop\.ini)$/iu, 'Windows 的附带文件'],
  [/^\./u, '隐藏文件'],
  [/_files$|\.files$/u, '保存网页时附带的文件夹'],
  [/\.(?:js|css|woff2?|ttf|ico|svg)$/iu, '网页的附件'],
  [/\.(?:ya?ml|json|jsonl|toml|lock|map|sqlite3?)$/iu, '程序用的数据或设置，不是文档'],
  [
    /\.(?:[cm]?tsx?|[cm]?jsx|py|pyc|java|class|c|h|cpp|cs|go|rs|rb|php|sh|ps1|sql|vue|r|ipynb)$/iu,
    '程序的源代码，不是文档',
  ],
  [/\.(?:mp[34]|m4a|wav|wma|avi|mov|wmv|mkv|flv)$/iu, '录音或录像，不是文档'],
  [/\.(?:lnk|url|exe|dll|bat|msi|apk|db|tmp|bak|ini|log)$/iu, '不是文档'],
];

/**
 * Why a file in a folder or an archive is passed over, by the first part of its path (with `/`) that is no document; null for one that is taken.
 * A file that was named itself is always taken.
 */
export function reasonToSkip(path: string): string | null {
  for (const name of path.split('/')) {
    const reason = reasons.find(([pattern]) => pattern.test(name))?.[1];
    if (reason !== undefined) return reason;
  }
  return null;
}
