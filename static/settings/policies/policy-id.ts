/** `base`, or `base` with the first number behind it that is not taken. */
export function freshId(base: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

/** A name that none of these has: the same with a number behind it. */
export function freshName(base: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base} ${count}`;
    if (!taken.includes(name)) return name;
  }
}
