/** Words by which a figure is a fall. One convention for all: what falls by 4.3% has grown by −4.3%, whoever says it how. */
export const falling = /下降|降低|减少|削减|压减/u;

/** True for a name that says the fall itself, so that its plain figure is one: 单位GDP能耗下降 3.2. */
export function namesFall(name: string): boolean {
  return /(?:下降|降低|减少|削减|压减)(?:率|幅度?|比例)?$/u.test(name.replace(/\s+|[（(][^（）()]*[）)]$/gu, ''));
}
