/** What stands at a reference, and what it says once something is done with it. */
export const citationPageText = {
  copy: '复制引文',
  sentence: '复制所选文字的链接',
  copied: '已复制引文。',
  sentenceCopied: '已复制链接，打开后直接标出这段文字。',
  nothingMarked: '请先在页面上选中要链接的文字，再按这个按钮。',
  notCopied: '浏览器不让复制，请选中后复制。',
  downloaded: (name: string) => `已下载 ${name}。`,
} as const;
