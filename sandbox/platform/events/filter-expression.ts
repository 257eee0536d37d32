import { tokenize, type Token } from './expression-tokens';

/** An evaluated expression either has a value or failed; a failure follows the filter's onError. */
export type Evaluation =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** Something that is looked up by name only when asked for, such as the properties of a project. */
export class Lookup {
  constructor(readonly find: (name: string) => unknown) {}
}

type Node = (event: unknown) => unknown;

const MAX_LENGTH = 10_000;

class Failure extends Error {}

/**
 * Compiles the part of Jira expressions that trigger filters need: `event`, members (`a.b`, `a['b']`, `a?.b`), literals,
 * `== != < <= > >= && || !` and parentheses. Anything else throws here, as a deployment would.
 */
export function compileExpression(source: string): (event: unknown) => Evaluation {
  if (source.length > MAX_LENGTH) throw new Error(`A filter expression has at most ${MAX_LENGTH} characters`);
  const parser = new Parser(source, tokenize(source));
  const node = parser.whole();
  return (event) => {
    try {
      return { ok: true, value: node(event) };
    } catch (error) {
      if (error instanceof Failure) return { ok: false, why: error.message };
      throw error;
    }
  };
}

class Parser {
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Node {
    const node = this.#or();
    if (this.#at < this.tokens.length) throw this.#unexpected();
    return node;
  }

  #or(): Node {
    let left = this.#and();
    while (this.#take('||')) {
      const [first, second] = [left, this.#and()];
      left = (event) => first(event) || second(event);
    }
    return left;
  }

  #and(): Node {
    let left = this.#comparison();
    while (this.#take('&&')) {
      const [first, second] = [left, this.#comparison()];
      left = (event) => first(event) && second(event);
    }
    return left;
  }

  #comparison(): Node {
    const left = this.#unary();
    for (const operator of ['==', '!=', '<=', '>=', '<', '>']) {
      if (!this.#take(operator)) continue;
      const right = this.#unary();
      return (event) => compare(operator, left(event), right(event));
    }
    return left;
  }

  #unary(): Node {
    if (!this.#take('!')) return this.#member();
    const operand = this.#unary();
    return (event) => !operand(event);
  }

  #member(): Node {
    let node = this.#primary();
    for (;;) {
      const optional = this.#take('?.');
      if (this.#take('[')) {
        const [target, name] = [node, this.#or()];
        this.#need(']');
        node = (event) => memberOf(target(event), name(event), optional);
      } else if (optional || this.#take('.')) {
        const [target, name] = [node, this.#name()];
        node = (event) => memberOf(target(event), name, optional);
      } else return node;
    }
  }

  #primary(): Node {
    const token = this.tokens[this.#at];
    if (token?.kind === 'literal') {
      this.#at += 1;
      return () => token.value;
    }
    if (this.#take('(')) {
      const inner = this.#or();
      this.#need(')');
      return inner;
    }
    if (token?.kind === 'name' && token.text === 'event') {
      this.#at += 1;
      return (event) => event;
    }
    throw this.#unexpected();
  }

  #name(): string {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'name') throw this.#unexpected();
    this.#at += 1;
    return token.text;
  }

  #take(sign: string): boolean {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #need(sign: string): void {
    if (!this.#take(sign)) throw this.#unexpected();
  }

  #unexpected(): Error {
    const token = this.tokens[this.#at];
    return new Error(
      `The sandbox does not understand the filter expression at ${token ? `"${token.text}"` : 'its end'}: ${this.source}`,
    );
  }
}

function memberOf(target: unknown, name: unknown, optional: boolean): unknown {
  if (target === null || target === undefined) {
    if (optional) return null;
    throw new Failure(`null has no member ${String(name)}`);
  }
  if (target instanceof Lookup) return target.find(String(name)) ?? null;
  if (typeof target !== 'object') throw new Failure(`${typeof target} has no member ${String(name)}`);
  return Object.hasOwn(target, String(name))
    ? ((Reflect.get(target, String(name)) as unknown) ?? null)
    : null;
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  const numbers = typeof left === 'number' && typeof right === 'number';
  const texts = typeof left === 'string' && typeof right === 'string';
  if (!numbers && !texts) throw new Failure(`${operator} cannot compare ${typeof left} and ${typeof right}`);
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}
