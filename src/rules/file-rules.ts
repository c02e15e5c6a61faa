import type { RuleSet } from './rule.ts';

/** Whether a file can be read as text at all. */
export const fileRules = {
  'file-unreadable': {
    import: 'fatal',
    check: 'fatal',
    what: '文件读不到、不存在，或没有文件符合带 * 的写法',
    mend: '检查路径、文件名和权限',
    en: 'the file cannot be read or is not there, or no file fits the pattern: check path, name and permissions',
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
    what: '原件太大：文本超过 10 MB，Word、Excel 文件超过 20 或 50 MB',
    mend: '只留正文，或拆成几个文件',
    en: 'an original over 10 MB as text, or over 20 or 50 MB as an office file: keep the text only, or split it',
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
    what: '原件是不能读的格式，不论叫什么名字，如 OFD、演示文稿、RAR、图片，或加了密码；写明是哪一种',
    mend: '按消息所说另存为能读的格式，或把文字复制到 .txt 文件里',
    en: 'an original in a format that is not read, whatever its name, such as OFD, slides, RAR, a picture, or with a password; says which: save it in a format that is read, or copy the text into a .txt file',
  },
  'file-broken': {
    import: 'fatal',
    check: 'fatal',
    what: '原件已损坏或不全：压缩的内容解不出来，或缺了必有的部分',
    mend: '重新下载或复制；仍不行的，用原来的软件打开后另存',
    en: 'an original that is broken or cut: what is packed in it does not unpack, or a part is not there: download or copy it again, or open it in its own program and save it anew',
  },
  'file-limits': {
    import: 'fatal',
    check: 'fatal',
    what: '原件展开后太大：解压后的字节、里面的文件、表格的行或嵌套的层数超过上限',
    mend: '只留正文，或拆成几个文件',
    en: 'an original that is too large once unpacked: in bytes, files inside, rows of a table or depth of nesting: keep the text only, or split it',
  },
  'file-without-text': {
    import: 'fatal',
    check: 'fatal',
    what: '原件里看得见内容，却没有可以取用的文字：只有图片，或是扫描件',
    mend: '取得有文字的版本，或识别成文字并逐字核对',
    en: 'an original in which something is seen but no text stands: pictures alone, or a scan: get the version with text, or recognise it and compare each character',
  },
  'file-renamed': {
    import: 'doubt',
    what: '文件名太长、不能用在网址里，或同一次导入里已有同名的文件，原件换名保存',
    mend: '不必处理；要别的名字，改名后再导入',
    en: 'the name is too long, cannot stand in an address or is that of another file of the same import, so the original is kept under another one: nothing',
  },
  'file-twice': {
    import: 'doubt',
    what: '一次导入里有两个内容完全相同的文件，只导入第一个',
    mend: '不必处理；本该不同的，核对是否存错',
    en: 'two files of one import with the same bytes, of which the first is imported: nothing, unless they should differ',
  },
} as const satisfies RuleSet;
