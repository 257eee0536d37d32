/** A value of the manifest with its place, so that every complaint names where it is. All complaints are collected. */
export class ManifestNode {
  constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly problems: string[],
  ) {}

  complain(text: string): void {
    this.problems.push(`${this.path || 'manifest'}: ${text}`);
  }

  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get record(): Readonly<Record<string, unknown>> {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value))
      return this.value as Record<string, unknown>;
    if (this.present) this.complain('a map was expected');
    return {};
  }

  child(key: string): ManifestNode {
    return new ManifestNode(this.record[key], this.path ? `${this.path}.${key}` : key, this.problems);
  }

  entries(): [string, ManifestNode][] {
    return Object.keys(this.record).map((key) => [key, this.child(key)]);
  }

  list(): ManifestNode[] {
    if (!this.present) return [];
    if (!Array.isArray(this.value)) {
      this.complain('a list was expected');
      return [];
    }
    return this.value.map((item: unknown, index) => {
      const key =
        typeof item === 'object' && item !== null && 'key' in item ? String(item.key) : String(index);
      return new ManifestNode(item, `${this.path}[${key}]`, this.problems);
    });
  }

  text(): string {
    if (typeof this.value === 'string' && this.value !== '') return this.value;
    this.complain(this.present ? 'a text was expected' : 'is missing');
    return '';
  }

  oneOf<T extends string>(allowed: readonly T[], otherwise?: T): T {
    if (!this.present && otherwise !== undefined) return otherwise;
    const found = allowed.find((one) => one === this.value);
    if (found !== undefined) return found;
    this.complain(`the sandbox does not know ${JSON.stringify(this.value)}; it knows ${allowed.join(', ')}`);
    return allowed[0] as T;
  }

  flag(): boolean {
    if (this.present && typeof this.value !== 'boolean') this.complain('true or false was expected');
    return this.value === true;
  }

  count(otherwise: number): number {
    if (!this.present) return otherwise;
    if (typeof this.value === 'number' && Number.isInteger(this.value) && this.value > 0) return this.value;
    this.complain('a positive whole number was expected');
    return otherwise;
  }

  /** Complains about every key that is not `allowed`. */
  only(allowed: readonly string[]): void {
    for (const key of Object.keys(this.record)) {
      if (!allowed.includes(key)) this.child(key).complain('the sandbox does not know this key');
    }
  }
}
