/** One page of each kind that the site has, with the longest or busiest where kinds differ in size. */
export const pageKinds = [
  ['home', '/'],
  ['document list', '/documents/'],
  ['document', '/documents/taicang-2018-breakdown/'],
  ['report', '/documents/gusu-2021-report/'],
  ['original', '/documents/gusu-2021-report/original/'],
  ['task list', '/tasks/'],
  ['tasks of a year', '/tasks/suzhou-2017/'],
  ['task', '/tasks/suzhou-2017/18-2/'],
  ['department list', '/departments/'],
  ['department', '/departments/suzhou/fagaiwei/'],
  ['district list', '/districts/'],
  ['district', '/districts/taicang/'],
  ['search', '/search/'],
  ['data', '/data/'],
  ['about', '/about/'],
  ['not found', '/404.html'],
] as const;
