/** A word of the pages that a reader may not know, and what it means in everyday words. */
interface PlainWord {
  readonly word: string;
  readonly meaning: string;
}

export const plainWordsTitle = '看不懂的词';

/** Words of documents and of this site; states are explained where they are counted. */
export const plainWords: readonly PlainWord[] = [
  { word: '行', meaning: '文件表格里的一行。一项任务可以分几行写，每行有自己的页面。' },
  { word: '项', meaning: '文件里编了一个序号的一件事。' },
  { word: '任务分解', meaning: '政府把一年要办的事分给各个部门，写明每件由谁办的文件。' },
  { word: '牵头、配合、责任', meaning: '牵头的部门负总责，配合的帮忙办，责任的承担这件事。文件怎么写，这里就怎么写。' },
  { word: '序时进度', meaning: '到这个时候按计划应当做到的程度：过了半年，大致应当做完一半。' },
  { word: '照录', meaning: '一字不改地抄录，原文的错字也不改。' },
  { word: '未说明', meaning: '收录的文件没有写，不等于没有做。' },
  { word: '缺损', meaning: '收到的文件有缺字或破损。缺的地方照样空着，不猜不补。' },
];
