const number =
  /([\u4e00-\u9fff]{1,12})[^\S\n]*(?:〔\s*(\d{4})\s*〕|\[\s*(\d{4})\s*\]|［\s*(\d{4})\s*］|（\s*(\d{4})\s*）|\(\s*(\d{4})\s*\)|【\s*(\d{4})\s*】)\s*(?:第\s*)?(\d+)\s*号/u;

/** Words that come before a number in a sentence and are none of it. */
const leading = /^.*(?:根据|按照|依据|依照|遵照|转发|印发|下发|贯彻|落实|执行|现将|关于|文号|编号|详见|参见)(?=.)/u;

/**
 * The first document number in a text, e.g. 苏府〔2017〕15号, with its brackets as printed and without white space; null
 * where there is none.
 */
export function findDocumentNumber(text: string): string | null {
  const match = number.exec(text);
  if (match === null) return null;
  const issuer = match[1] ?? '';
  return (issuer.replace(leading, '') + match[0].slice(issuer.length)).replace(/\s+/gu, '');
}
