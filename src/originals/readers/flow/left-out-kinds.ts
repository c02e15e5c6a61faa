/** What both formats of Word leave out, and what is done with it. */
export const nestedTable = '单元格里的表格，逐格读成段落';
export const unreadLabel = '自动编号，没有读出';
export const picture = '图片，没有读出';
