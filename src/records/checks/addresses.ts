import type { CheckedDocument } from '../checked-document.ts';
import { fail } from '../messages.ts';
import { toSupersession } from '../supersession/supersession.ts';
import type { Check } from './check-context.ts';

/** `duplicate-id`: two documents, or the tasks of two breakdowns of one account, with the same public address. */
export const checkAddresses: Check = ({ documents }) => {
  checkDocumentIds(documents);
  checkTaskIds(documents);
};

function checkDocumentIds(documents: readonly CheckedDocument[]): void {
  for (const [id, [first, ...others]] of Map.groupBy(documents, ({ source }) => source.matter.id)) {
    for (const { source } of others) {
      const text = `文档编号“${id}”已被 ${first?.source.file.path} 使用。请换一个编号，文件名随之改`;
      fail(source.file, 'duplicate-id', text, source.placeOf(['id']));
    }
  }
}

/** A breakdown and the report on its progress share places, and so does what takes its place; two breakdowns must not. */
function checkTaskIds(documents: readonly CheckedDocument[]): void {
  const { revises } = toSupersession(documents.map(({ source }) => source.matter));
  const owners = new Map<string, CheckedDocument>();
  for (const document of documents) {
    const { matter, file, placeOf } = document.source;
    const toKey = (anchor: string) => `${matter.account}/${matter.kind}${matter.period ?? ''}/${anchor}`;
    const ownerOf = (anchor: string) => owners.get(toKey(anchor));
    const isOne = (owner: CheckedDocument | undefined) => {
      const other = owner?.source.matter.id ?? matter.id;
      return other === matter.id || revises(matter.id, other) || revises(other, matter.id);
    };
    const taken = document.rows.find(({ anchor }) => !isOne(ownerOf(anchor)));
    const owner = taken && ownerOf(taken.anchor);
    if (taken && owner) {
      const found = `任务 ${matter.account}/${taken.anchor} 已在 ${owner.source.file.path} 中`;
      const mend = `请给本文另设 account，如 ${matter.account}-shishi`;
      fail(file, 'duplicate-id', `${found}。${mend}`, placeOf(['account']));
    }
    for (const { anchor } of document.rows) if (!owners.has(toKey(anchor))) owners.set(toKey(anchor), document);
  }
}
