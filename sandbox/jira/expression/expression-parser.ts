/** What an expression can see by name. */
export type Scope = Readonly<Record<string, unknown>>;
export type Node = (scope: Scope) => unknown;

/** The expression cannot be parsed, or asks for what is not there: Jira's 400. */
export class ExpressionError extends Error {}

const TOKEN =
  /\s*(?:(?<name>[A-Za-z_$][\w$]*)|(?<number>\d+(?:\.\d+)?)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<sign>=>|\?\.|[{}[\]().,:]))/y;

function tokenize(source: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = 0; at < source.trimEnd().length;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (!found) throw new ExpressionError(`Evaluation failed: unexpected "${source.slice(at, at + 10)}"`);
    tokens.push(found[0].trim());
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const NAME = /^[A-Za-z_$]/;

/** The part of Jira expressions that reads: names, members (`a.b`, `a?.b`, `a['b']`), methods, `x => …`, maps, lists and literals. */
export class ExpressionParser {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(source: string) {
    this.#tokens = tokenize(source);
  }

  whole(): Node {
    const node = this.#value();
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return node;
  }

  #value(): Node {
    const [name, arrow] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (name !== undefined && arrow === '=>') {
      this.#at += 2;
      const body = this.#value();
      return (scope) => (given: unknown) => body({ ...scope, [name]: given });
    }
    return this.#member();
  }

  #member(): Node {
    let node = this.#primary();
    for (;;) {
      const target = node;
      const optional = this.#take('?.');
      if (this.#take('[')) {
        const name = this.#value();
        this.#need(']');
        node = (scope) => memberOf(target(scope), name(scope), optional);
      } else if (optional || this.#take('.')) {
        const name = this.#next();
        node = this.#take('(')
          ? method(target, name, this.#list(')'))
          : (scope) => memberOf(target(scope), name, optional);
      } else return node;
    }
  }

  #primary(): Node {
    const token = this.#next();
    if (token === '{') return this.#map();
    if (token === '[') {
      const items = this.#list(']');
      return (scope) => items.map((item) => item(scope));
    }
    if (/^['"]/.test(token)) return () => token.slice(1, -1).replace(/\\(.)/g, '$1');
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'null') return () => null;
    if (!NAME.test(token)) throw this.#unexpected();
    return (scope) => {
      if (!Object.hasOwn(scope, token))
        throw new ExpressionError(`Evaluation failed: "${token}" is not defined`);
      return scope[token];
    };
  }

  #map(): Node {
    const entries: (readonly [string, Node])[] = [];
    while (!this.#take('}')) {
      const name = this.#next();
      this.#need(':');
      entries.push([name, this.#value()]);
      if (this.#tokens[this.#at] !== '}') this.#need(',');
    }
    return (scope) => Object.fromEntries(entries.map(([name, node]) => [name, node(scope)]));
  }

  #list(end: string): readonly Node[] {
    const items: Node[] = [];
    while (!this.#take(end)) {
      items.push(this.#value());
      if (this.#tokens[this.#at] !== end) this.#need(',');
    }
    return items;
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw this.#unexpected();
    this.#at += 1;
    return token;
  }

  #take(sign: string): boolean {
    if (this.#tokens[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #need(sign: string): void {
    if (!this.#take(sign)) throw this.#unexpected();
  }

  #unexpected(): ExpressionError {
    return new ExpressionError(`Evaluation failed: unexpected ${this.#tokens[this.#at] ?? 'end'}`);
  }
}

const method =
  (target: Node, name: string, given: readonly Node[]): Node =>
  (scope) => {
    const owner = target(scope);
    if (Array.isArray(owner) && name === 'map')
      return owner.map((item) => (given[0]?.(scope) as Lambda)(item));
    const found = memberOf(owner, name, false);
    if (typeof found !== 'function') throw new ExpressionError(`Evaluation failed: "${name}" is no method`);
    return (found as Method)(...given.map((node) => node(scope)));
  };

type Lambda = (item: unknown) => unknown;
type Method = (...given: readonly unknown[]) => unknown;

function memberOf(target: unknown, name: unknown, optional: boolean): unknown {
  if (target === null || target === undefined) {
    if (optional) return null;
    throw new ExpressionError(`Evaluation failed: null has no member "${String(name)}"`);
  }
  const found: unknown = Object.hasOwn(Object(target) as object, String(name))
    ? Reflect.get(Object(target) as object, String(name))
    : undefined;
  return found ?? null;
}
