import { changeText } from '../frame/change-line.ts';

export const feedText = {
  /** Of the whole site. */
  all: changeText.title,
  of: (name: string) => `${name}的变更`,
  found: (kind: string) => `核对发现：${kind}`,
  subscribe: '订阅变更',
  subscribeAll: '订阅全站的变更',
  atom: 'Atom',
  json: 'JSON Feed',
};
