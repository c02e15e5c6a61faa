import { changeText } from '../frame/change-line.ts';
import { type CountedNumber, counted } from '../frame/counted.ts';

export const dataText = {
  title: '开放数据',
  lead: '各份文件的全文、其中的每一项任务和由此得出的每一个数，都在这些记录里。',
  fields: '各栏是什么',
  files: '数据文件',
  format: '格式',
  formats: [
    'CSV 是带 BOM 的 UTF-8，可以直接用表格软件打开；plain/ 下的 CSV 除了没有 BOM，与它一字不差，供程序和数据包校验工具读取。',
    '一格里的多个值用“；”分开；可能被当作公式的格子，前面加一个撇号。',
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

/** What /data/ says of the copy of the whole site. */
export const offlineText = {
  title: '离线副本',
  url: '/data/mingzhang-offline.zip',
  name: 'mingzhang-offline.zip',
  /** Stands where the size goes until the copy is made. */
  sizeUnknown: '<!--size-->',
  description:
    '整个网站连同原件和数据，不联网也能看：下载后解压，打开里面的“打开这里.html”。搜索、筛选和比较都能用；副本写明它的数据编号，以后的更正不在里面。',
};

export const changesText = {
  title: changeText.title,
  url: '/about/changes/',
  dataUrl: '/data/changes.csv',
  feedUrl: '/data/changes.xml',
  jsonFeedUrl: '/data/changes-feed.json',
  description: '公布以后更正、修订和撤回了什么：日期、改前改后和理由。',
  lead: '每份文件何时公布，公布以后更正了哪些抄录差错、发布者修订了什么、撤回了什么，都按日期列在这里。文件自己的差错不改，见“勘误与更正”。',
  counts: {
    published: (documents: CountedNumber) => counted`公布 ${documents} 份`,
    corrected: (places: CountedNumber) => counted`更正 ${places} 处`,
    revised: (places: CountedNumber) => counted`修订 ${places} 处`,
    restated: (places: CountedNumber) => counted`改称 ${places} 处`,
    withdrawn: (pages: CountedNumber) => counted`撤回 ${pages} 处`,
  },
  none: '还没有登记变更。',
  earlier: '更早的变更见变更记录的数据。',
  data: '变更记录的数据（CSV）',
  feed: '订阅变更（Atom）',
  unfold: '展开各处',
  undated: '没有登记公布日期的文件',
  noDates: '没有登记各份文件何时公布。',
};

export const aboutText = { siblings: '关于本站' };

/** At an address at which nothing stands any more, and of a part of a page that is gone. */
export const goneText = {
  moved: (what: string) => `已换网址${what === '' ? '' : `：${what}`}`,
  withdrawn: (what: string) => `已撤回：${what}`,
  movedDescription: '这个网址的内容换了地方，这里写明现在的网址。',
  withdrawnDescription: '这个网址的内容已经撤回，这里写明撤回的是什么、何时、为何、由谁决定。',
  leads: '这个网址的内容现在在：',
  entry: {
    moved: (address: string, day: string, why: string) => `本站${day}登记的网址去向：${address}，${why}`,
    withdrawn: (address: string, day: string, why: string) => `本站${day}登记的撤回：${address}，${why}`,
  },
  movesUrl: '/data/addresses.csv',
  address: '原来的网址',
  carrier: '随哪个网址',
  date: { moved: '换网址的日期', withdrawn: '撤回日期' },
  reason: '原因',
  by: '决定者',
  original: '原件',
  originalGone: '原件的网页一并撤回',
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
