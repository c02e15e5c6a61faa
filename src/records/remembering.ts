/** Where a path of arguments leads to. */
interface Branch<Result> {
  readonly next: WeakMap<object, Branch<Result>>;
  result?: { readonly value: Result };
}

/**
 * The function with its results kept as long as their arguments live: the same objects give the same result again, which
 * is not made twice. For functions that look at nothing but what they are given.
 */
export function remembering<Args extends readonly object[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  const root: Branch<Result> = { next: new WeakMap() };
  return (...args) => {
    const branch = args.reduce(follow<Result>, root);
    branch.result ??= { value: make(...args) };
    return branch.result.value;
  };
}

function follow<Result>(branch: Branch<Result>, arg: object): Branch<Result> {
  const known = branch.next.get(arg) ?? { next: new WeakMap() };
  branch.next.set(arg, known);
  return known;
}
