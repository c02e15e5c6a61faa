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

/** At an address at which nothing stands any more, and of a part of a page that is gone. */
export const goneText = {
  moved: (what: string) => `已换网址${what === '' ? '' : `：${what}`}`,
  withdrawn: (what: string) => `已撤回：${what}`,
  movedDescription: '这个网址的内容换了地方，这里写明现在的网址。',
  withdrawnDescription: '这个网址的内容已经撤回，这里写明撤回的是什么、何时、为何、由谁决定。',
  leads: '这个网址的内容现在在：',
  address: '原来的网址',
  carrier: '随哪个网址',
  date: { moved: '换网址的日期', withdrawn: '撤回日期' },
  reason: '原因',
  by: '决定者',
  note: '说明',
  reasons: {
    renamed: '改了名称或编号',
    merged: '合并',
    split: '拆分',
    revised: '文件修订',
  } as Readonly<Record<string, string>>,
  parts: '不在本页的内容',
  partsNote: '公布以后修订、换了地方或撤回的各段。',
};

export const notFoundText = {
  title: '没有找到这个网页',
  description: '没有找到这个网页。可以从首页、任务、部门、地区和文件列表进入，或者全文检索。',
  explanation: '这个地址没有网页。已经公布的地址不会不作说明就取消；如果是从别处点来的，可能是网址不完整。',
};
