/** Name, address and description of each section of the site, in the order of the main navigation. */
export const siteSections = {
  tasks: {
    name: '任务',
    url: '/tasks/',
    type: '信息公开',
    description: '政府公开承诺的每一项任务：原文、责任单位、进展与出处。',
  },
  departments: {
    name: '部门',
    url: '/departments/',
    type: '信息公开',
    description: '每个责任单位牵头、配合和负责的任务。',
  },
  districts: {
    name: '地区',
    url: '/districts/',
    type: '信息公开',
    description: '市、县级市、区和开发区的目标、任务与文件。',
  },
  indicators: {
    name: '指标',
    url: '/indicators/',
    type: '信息公开',
    description: '主要指标的目标与结果：各地区、各年度，照录原文，能比较的写明达到或未达到。',
  },
  topics: {
    name: '主题',
    url: '/topics/',
    type: '信息公开',
    description: '各地区、各年度的任务按政策领域放在一起。',
  },
  findings: {
    name: '核对',
    url: '/findings/',
    type: '信息公开',
    description: '把文件摆在一起核对：写法的差异、目标达到与否、不一致的数字、没有报告的数字，各附规则和原话。',
  },
  glossary: {
    name: '名词',
    url: '/glossary/',
    type: '信息公开',
    description: '政府在文件里对自己用语的解释，以及每个词出现在哪里。',
  },
  documents: {
    name: '文件',
    url: '/documents/',
    type: '政策文件',
    description: '收录的全部文件，按原样公开，可查阅原文、可下载。',
  },
  data: { name: '数据', url: '/data/', type: '数据开放', description: '全部记录的 JSON 与 CSV 文件，可自由下载使用。' },
  about: { name: '关于', url: '/about/', type: '概况信息', description: '本站是什么、怎样编制、怎样更正、怎样引用。' },
} as const;
