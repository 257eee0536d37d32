const LONGEST = 50;

/** A name in small letters, digits and dashes; `otherwise` where it has none of them. */
export function idOfName(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
  return plain === '' ? otherwise : plain;
}
