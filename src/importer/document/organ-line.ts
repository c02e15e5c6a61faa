const organ = /^(?:中共)?[\u4e00-\u9fff]{2,24}(?:人民政府|政府|委员会|办公室|督查室|管委会|[局厅委办])$/u;

/** True for a line that is the name of a body and nothing else: 云州市人民政府办公室. */
export function isOrgan(text: string): boolean {
  return organ.test(text.replace(/\s+/gu, ''));
}
