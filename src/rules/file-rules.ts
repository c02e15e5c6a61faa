import type { RuleSet } from './rule.ts';

/** Whether a file can be read as text at all. */
export const fileRules = {
  'file-unreadable': {
    import: 'fatal',
    check: 'fatal',
    what: '文件读不到、不存在，或是文件夹',
    mend: '检查路径、文件名和权限',
    en: 'the file cannot be read, is a folder, or is not there: check path, name and permissions',
  },
  'file-empty': {
    import: 'fatal',
    check: 'fatal',
    what: '文件里没有文字',
    mend: '重新复制或下载',
    en: 'no text in the file: copy or download it again',
  },
  'file-too-large': {
    import: 'fatal',
    check: 'fatal',
    what: '原件超过 10 MB',
    mend: '只留正文，或拆成几个文件',
    en: 'an original over 10 MB: keep the text only, or split it',
  },
  'file-binary': {
    import: 'fatal',
    check: 'fatal',
    what: '不是纯文本，或含有 NUL 字符',
    mend: '把文字复制出来存为 .txt',
    en: 'not text, or a NUL in it: copy the text out of the original into a .txt file',
  },
  'file-encoding': {
    import: 'fatal',
    check: 'fatal',
    what: '原件不是 UTF-8 或 GB18030，或两种混用；其他文件不是 UTF-8',
    mend: '从所指的位置看起，另存为 UTF-8',
    en: 'an original neither in UTF-8 nor GB18030, or in a mixture, or as likely in Big5, or any other file not in UTF-8; says where: save as UTF-8',
  },
  'file-format': {
    import: 'fatal',
    check: 'fatal',
    what: '原件是还不能读的格式，不论叫什么名字：Word、Excel、OFD、网页、压缩包、图片，或加了密码的文件；写明是哪一种',
    mend: '打开它，把文字复制到 .txt 文件里再导入',
    en: 'an original in a format that is not read yet, whatever its name: Word, Excel, OFD, web page, archive, picture, or one locked with a password; says which: open it, copy the text into a .txt file, import that',
  },
  'file-broken': {
    import: 'fatal',
    check: 'fatal',
    what: '原件已损坏，或没有下载完',
    mend: '重新下载或复制一次，能打开后再导入',
    en: 'the original is broken or cut off: download or copy it again until it opens',
  },
  'file-limits': {
    import: 'fatal',
    check: 'fatal',
    what: '原件展开后太大（页数、层数、条目或字节），不像正常的公文',
    mend: '确认来源；另存为新的文件，或拆成几个文件',
    en: 'the original unpacks to more than can be read (pages, nesting, entries, bytes): check where it came from, save it anew or split it',
  },
  'file-without-text': {
    import: 'fatal',
    check: 'fatal',
    what: '原件里只有图片（扫描件），或文字没有编码，没有可读的文字',
    mend: '取得有文字的版本，或识别成文字并逐字核对',
    en: 'only pictures in the original, or signs without a meaning: get a version with text, or recognise the text and compare it word by word',
  },
  'file-renamed': {
    import: 'doubt',
    what: '文件名太长，或不能用在网址里，原件换名保存',
    mend: '不必处理；要别的名字，改名后再导入',
    en: 'the name is too long or cannot stand in an address, so the original is kept under another one: nothing',
  },
} as const satisfies RuleSet;
