/** A ZIP archive that stores each file as it is; checksums are left out, for only names are read. */
export function makeZip(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const title = Buffer.from(name, 'latin1');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [record, at] of [
      [local, 18],
      [entry, 20],
    ] as const) {
      record.writeUInt32LE(content.length, at);
      record.writeUInt32LE(content.length, at + 4);
      record.writeUInt16LE(title.length, at + 8);
    }
    entry.writeUInt32LE(offset, 42);
    locals.push(local, title, Buffer.from(content));
    directory.push(entry, title);
    offset += local.length + title.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

const none = 0xffffffff;

/** A name in a compound file, and the names inside where it is a storage. */
export interface CompoundEntry {
  readonly name: string;
  readonly inside?: readonly string[];
}

/** An OLE compound file with these names in its root and nothing in them; its directory lies in sectors that are apart. */
export function makeCompound(root: readonly CompoundEntry[]): Buffer {
  const entries: Buffer[] = [];
  const add = (name: string): number => {
    const entry = Buffer.alloc(128);
    entry.write(name, 0, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    for (const at of [68, 72, 76]) entry.writeUInt32LE(none, at);
    return entries.push(entry) - 1;
  };
  /** The names of one storage hang on each other to the right. */
  const addAll = (parent: number, names: readonly CompoundEntry[]): void => {
    let [from, at] = [parent, 76];
    for (const { name, inside = [] } of names) {
      const added = add(name);
      entries[from]?.writeUInt32LE(added, at);
      [from, at] = [added, 72];
      const storage = inside.map((own) => ({ name: own }));
      addAll(added, storage);
    }
  };
  addAll(add('Root Entry'), root);
  while (entries.length % 4 > 0) add('');
  const sectors = entries.length / 4;
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  // The table stands in sector 0, the directory in 1, 3, 5…; what lies between belongs to nobody.
  const table = Buffer.alloc(512, 0xff);
  const body: Buffer[] = [table];
  for (let index = 0; index < sectors; index += 1) {
    const sector = 1 + index * 2;
    table.writeUInt32LE(index === sectors - 1 ? 0xfffffffe : sector + 2, sector * 4);
    body.push(Buffer.concat(entries.slice(index * 4, index * 4 + 4)), Buffer.alloc(512));
  }
  return Buffer.concat([header, ...body]);
}
