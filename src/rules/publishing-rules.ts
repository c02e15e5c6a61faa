import type { RuleSet } from './rule.ts';

/** What must not be published, and what cannot be. */
export const publishingRules = {
  'personal-data': {
    import: 'fatal',
    check: 'fatal',
    what: '疑似身份证号、手机号（全角、分段、带 +86 也算）',
    mend: '在收到的文件中隐去后再导入，或把给出的条目粘贴到 allowed-numbers.yaml 并说明理由（check -- --suggest 也给出）',
    en: 'an identity or mobile number, in any width and grouping: hide it in the received file, or allow it with a reason in allowed-numbers.yaml; the message has the entry, `check -- --suggest` too',
  },
  'personal-contact': {
    import: 'doubt',
    check: 'doubt',
    what: '座机号码在人名旁边',
    mend: '核对它是办公电话',
    en: 'a landline beside a person’s name: see that it is an office’s',
  },
  'original-unused': {
    check: 'doubt',
    what: '原件还在，而没有一份文档出自它',
    mend: '恢复文档，导入原件，或删去原件',
    en: 'an original of which no document is made: restore the document, import the original, or delete it',
  },
  'address-vanished': {
    check: 'fatal',
    what: '已公布的网址没有了：文件、行、段落、单位等删去了，或改了编号、文字',
    mend: '把给出的条目之一粘贴到 redirects.yaml：换到了哪里，或何时为何由谁撤回；段落改了几个字的，段末写 `{=原来的锚点}`',
    en: 'a published address is no longer there: paste one of the entries that the message has into redirects.yaml (where it went, or when, why and by whom it was withdrawn); a paragraph whose words changed keeps its anchor by `{=anchor}` at its end',
  },
  'address-changed': {
    check: 'fatal',
    what: '已公布的网址现在指另一件事',
    mend: '换了说法的，把给出的条目粘贴到 redirects.yaml；另一件事，用没有用过的编号',
    en: 'a published address names something else now: say in redirects.yaml that it is the same under other words, or give the other thing an identifier that was never used',
  },
  'address-ledger': {
    check: 'both',
    what: '已公布网址的登记（addresses.txt）被删改过，或不见了，删去的网址再没有人过问',
    mend: '从版本库恢复；改动有理由的，把校验行改为给出的一行；两个分支合并的，核对没有少行，在末尾加上给出的一行',
    en: 'the ledger of published addresses (addresses.txt) was changed by hand, or is gone, so that nobody asks any more what became of them: restore it from the repository, or, where the change has its reason, put the given line in the place of its seal; after a merge of two branches, see that no line of either is missing and add the given line',
  },
  'page-prose': {
    check: 'fatal',
    what: '说明页的写法不对：标签、花括号、组件或图片',
    mend: '改正 content/pages 中的这一页；文字中的尖括号、花括号写作 `\\<`、`\\{`',
    en: 'a page of prose that cannot be made a page (tags, braces, components or files): mend it, or write `\\<`, `\\{`',
  },
} as const satisfies RuleSet;
