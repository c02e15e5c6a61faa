/** What an editor is told while the site is developed. */
export const editorText = {
  heading: '内容检查',
  summary: (errors: number, doubts: number) =>
    `${editorText.count(errors, doubts)}。${errors > 0 ? '改好错误之前，网站不能生成；这里显示的是读得懂的部分。' : '不影响生成网站。'}`,
  count: (errors: number, doubts: number) =>
    [errors > 0 ? `错误 ${errors} 处` : '', doubts > 0 ? `提醒 ${doubts} 处` : ''].filter(Boolean).join('，'),
};
