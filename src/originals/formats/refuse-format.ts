import { type Refusal, refuse } from '../refusal.ts';

const paste = '粘贴到记事本，另存为 UTF-8 编码的 .txt，再导入那个 .txt';
const unpack = '请解压，再导入解压出来的文件夹，或另压成 ZIP 再导入';
const copy = `全选、复制，${paste}`;

/**
 * Formats that no reader takes yet: what the file is, in words to the editor, and what can be done with it today. `compound`
 * and `zip` are containers of anything else.
 */
const sentences = {
  odf: ['这是 OpenDocument 文档（.odt、.ods 等）', `请用 WPS、Word 或 LibreOffice 打开，${copy}`],
  pptx: ['这是演示文稿（pptx 格式）', `请用 PowerPoint 或 WPS 打开，逐页复制文字，${paste}`],
  ppt: ['这是演示文稿（ppt 格式）', `请用 PowerPoint 或 WPS 打开，逐页复制文字，${paste}`],
  locked: ['这是加了密码的 Office 文档', `请用 Office 或 WPS 输入密码打开，${copy}`],
  compound: ['这是 Office 一类软件的复合文档', `请用存成它的软件打开，${copy}`],
  ofd: ['这是 OFD 版式文件', `请用 OFD 阅读器打开，${copy}`],
  'xml-sheet': ['这是 Excel 2003 的 XML 表格', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入'],
  'xml-word': ['这是 Word 的 XML 文档', '请用 Word 或 WPS 打开，另存为 .docx 后再导入'],
  xml: ['这是 XML 文件', `请用存成它的软件（如 Word、WPS）打开，${copy}`],
  zip: ['这是 ZIP 压缩包', '请解压，逐个导入里面的文件'],
  'other-package': [
    '这是 Office 一类的文档，里面却没有 Word 的正文，也没有 Excel 的工作簿（没有存完整，或是别的软件的文件）',
    `请重新下载或复制一次；仍不行的，用存成它的软件打开，${copy}`,
  ],
  'cut-zip': ['这是没有下载完的 docx、xlsx 一类文件或压缩包（缺了结尾）', '请重新下载或复制一次'],
  rar: ['这是 RAR 压缩包', unpack],
  'seven-zip': ['这是 7z 压缩包', unpack],
  gzip: ['这是 gzip 压缩包', unpack],
  image: ['这是图片', '请取得有文字的版本，或识别成文字并逐字核对后存为 .txt，再导入那个 .txt'],
} as const satisfies Readonly<Record<string, readonly [found: string, mend: string]>>;

export type UnreadFormat = keyof typeof sentences;

export function isUnread(format: string): format is UnreadFormat {
  return format in sentences;
}

/** `file-format`: a file that no reader takes, by what it truly is. */
export function refuseFormat(format: UnreadFormat): Refusal {
  const [found, mend] = sentences[format];
  return refuse('file-format', `${found}，程序不能读。${mend}`);
}
