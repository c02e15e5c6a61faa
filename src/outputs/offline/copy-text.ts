/** What the copy says of itself. */
export const copyText = {
  folder: 'mingzhang',
  first: '打开这里.html',
  note: (version: string) => `这是离线副本，不联网也能看。数据编号 ${version}，以后的更正和修订不在里面。`,
  live: '网上的这一页',
  title: (name: string) => `${name}（离线副本）`,
  open: '打开首页',
  unpack: '如果打不开：请先把整个压缩包解压到一个文件夹里，再打开那里的“打开这里.html”。',
};
