export const dataText = {
  title: '开放数据',
  lead: '网页上的每一个字都来自这些记录。',
  files: '数据文件',
  format: '格式',
  formats: [
    'CSV 是带 BOM 的 UTF-8，可以直接用表格软件打开；一格里的多个值用“；”分开；可能被当作公式的格子已作防护。',
    'JSON 中多个值是数组，没有说明的是 null。',
    '文字一律照录文件原文；更正另有声明。',
  ],
  terms: '约定',
  termList: [
    '字段只增加，不改名，不删除。',
    '编号和网址永久有效。',
    '每条记录都注明所在文件和原文的行号，可以逐条核对。',
  ],
};

export const aboutText = { siblings: '关于本站' };

export const notFoundText = {
  title: '没有找到这个网页',
  description: '没有找到这个网页。可以从首页、任务、部门、地区和文件列表进入，或者全文检索。',
  explanation: '这个地址没有网页。已经公布的地址不会取消；如果是从别处点来的，可能是网址不完整。',
};
