export const siteText = {
  defaultName: '明账',
  defaultTagline: '政府工作任务公开账本',
  demonstration: '演示站点，非政府网站',
  archive: (years: string | null) =>
    `本站是存档，收录${years === null ? '' : ` ${years} 年`}已经公开的历史文件，日期以各文件所载为准。`,
  archived: '存档',
  menu: '菜单',
  skip: '跳到正文',
  home: '首页',
  breadcrumb: '当前位置',
  mainNavigation: '主导航',
  footerNavigation: '页脚导航',
  searchLabel: '全站搜索',
  searchPlaceholder: '任务、部门、文件中的任意字词',
  searchButton: '搜索',
  source: '来源',
  /** What documents a page puts together. */
  basis: '依据',
  noBasis: '没有收录的文件',
  manySources: '依据的文件',
  /** Behind the first of them. */
  moreSources: ' 等',
  contents: '目录',
  pageAddress: '本页地址',
  pageCode: '本页地址的二维码',
  elderView: '长者版',
  elderNote: '长者版省去了筛选、下载和引用。',
  largeText: '大字',
  highContrast: '高对比',
  otherScheme: '换深浅',
  displayOptions: '显示',
};

export const footerText = {
  organizer: '主办单位：',
  operator: '承办单位：',
  contact: '联系方式：',
  siteIdCode: '政府网站标识码：',
  errorReport: '我为政府网站找错',
};

/** What a reader's report of an error says before the reader writes. */
export const correctionText = {
  link: '报告差错',
  subject: (what: string) => `报告差错：${what}`,
  url: '网址',
  path: (path: string, site: string) => `${path}（${site}）`,
  place: '位置',
  quote: '原文',
  wrong: '哪里错了',
  right: '应当怎样，依据是什么',
};

/** What the foot of every page leads to. */
export const footerTopics = [
  { name: '并排比较', url: '/compare/' },
  { name: '编制方法', url: '/about/method/' },
  { name: '勘误与更正', url: '/about/corrections/' },
  { name: '无障碍', url: '/about/accessibility/' },
  { name: '怎样引用', url: '/about/citation/' },
] as const;
