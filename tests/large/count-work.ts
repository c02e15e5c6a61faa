/** How often something was read or done. */
export class Work {
  count = 0;
}

/** A list that counts each element read from it; what is made of it counts no more. */
export function countedList<Item>(items: readonly Item[], work: Work): readonly Item[] {
  return new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/u.test(key)) work.count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
}

/** A record that counts each reading of one of its fields. */
export function countedField<Item extends object>(item: Item, field: keyof Item, work: Work): Item {
  const value = item[field];
  return Object.defineProperty({ ...item }, field, {
    enumerable: true,
    get() {
      work.count += 1;
      return value;
    },
  });
}

/** How many times the work grows where what it is done on doubles: 2 where it is in step with it, 4 with its square. */
export function growth(workOn: (size: number, work: Work) => void, size = 100): number {
  const [once, twice] = [size, 2 * size].map((count) => {
    const work = new Work();
    workOn(count, work);
    return work.count;
  });
  if (!once || !twice) throw new Error('No work was counted.');
  return twice / once;
}

/** Where lists are sorted, a little more than twice. */
export const inStep = 2.4;

/** Text of so many characters, of a vocabulary that grows with the number of texts, as that of real ones does. */
export function inventText(number: number, length = 30): string {
  const common = '推进产业转型升级加快创新驱动发展';
  return Array.from({ length }, (_, at) =>
    at % 3 === 0
      ? common.charAt((number + at) % common.length)
      : String.fromCodePoint(0x4e00 + ((number * 37 + at * at * 11) % 20_000)),
  ).join('');
}
