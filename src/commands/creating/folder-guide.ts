/** What an editor finds in a new content folder: what stands where, and the commands in their order. */
export function toFolderGuide(folder: string): string {
  return `# 内容目录

这个目录放一个地方的全部内容，由“明账”读取，生成网站。在明账项目的目录里运行下面的命令。

| 目录或文件 | 内容 |
|---|---|
| \`documents/\` | 文档，每份公开文件一个 Markdown，由导入写出，由编辑对照原件核对 |
| \`originals/\` | 原件，逐字节保存，不要改动 |
| \`registry/districts.yaml\` | 地区 |
| \`registry/departments.yaml\` | 单位；各地都有的部门（教育局、财政局……）不必登记 |
| \`registry/links.yaml\` | 强制或禁止的关联 |
| \`registry/redirects.yaml\` | 已公布的网址取消了，换到哪里，或何时为何撤回 |
| \`registry/changes.yaml\` | 对公众说明的变更：公布、更正、修订，由 npm run diff -- 提交 --log 添加，理由由编辑补写 |
| \`registry/allowed-numbers.yaml\` | 形似个人信息而不是的号码 |
| \`registry/site.yaml\` | 网站名称、域名、主办单位；没有的留空 |
| \`addresses.txt\` | 已公布的网址，由生成网站时添加，不要改动 |
| \`.gitattributes\` | 让 git 不改动原件的换行，合并分支时留下两边公布的网址 |

列名、指标、主题、搜索的同义词和各地都有的部门，用明账项目自己的 \`content/registry/\`。
在 \`registry/\` 里放一个同名的文件，就只用这里的，项目的不再用。说明页也是如此：有了 \`pages/\`，就只用这里的。

## 步骤

\`\`\`sh
export MINGZHANG_CONTENT=${toShellWord(folder)}

npm run import -- 资料文件夹 --register   # 导入办公文件，登记新的地区和单位
npm run check                             # 核查
npm start                                 # 生成网站，打开 http://localhost:4321/
\`\`\`

导入和核查提出的每一处疑问都写明位置和改法。导入时登记的地区和单位带有 \`reviewed: false\`：核对名称和类别之后，删去这一行。
`;
}

/** A path as a shell takes it for one word. */
export function toShellWord(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
