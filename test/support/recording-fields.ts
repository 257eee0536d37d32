import type { Outcome } from '../../src/app/ports/desk';
import type { FieldDesk } from '../../src/app/ports/field-desk';
import type { NamedField, SubjectField } from '../../src/domain/policy/starting-action';

/** Fields of the one issue of a world in memory; `onWrite` is told of every value that is set. */
export class RecordingFields implements FieldDesk {
  readonly values = new Map<string, string | null>();
  readonly writes: string[] = [];
  levels: readonly string[] = [];
  /** Ids by `<field>:<name>`. */
  readonly names = new Map<string, string>();
  /** What happens between the decision to write and the write. */
  beforeWrite: () => Promise<void> = () => Promise.resolve();
  onWrite: (of: SubjectField, value: string | null) => void = () => undefined;

  constructor(
    private readonly act: (happen: () => void) => Promise<Outcome>,
    private readonly blind: ReadonlySet<string>,
  ) {}

  whoSees(_issueId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(people.filter((person) => !this.blind.has(person))));
  }

  read(_issueId: string, _projectId: string, of: SubjectField): Promise<string | null> {
    return Promise.resolve(this.values.get(nameOf(of)) ?? null);
  }

  idOf(_projectId: string, of: NamedField, name: string): Promise<string | null> {
    return Promise.resolve(this.names.get(`${of}:${name}`) ?? null);
  }

  async write(
    _issueId: string,
    _projectId: string,
    of: SubjectField,
    value: string | null,
  ): Promise<Outcome> {
    await this.beforeWrite();
    return this.act(() => {
      this.values.set(nameOf(of), value);
      this.writes.push(`${nameOf(of)}=${value ?? ''}`);
      this.onWrite(of, value);
    });
  }

  mayUseLevel(_projectId: string, levelId: string): Promise<boolean> {
    return Promise.resolve(this.levels.includes(levelId));
  }
}

const nameOf = (of: SubjectField): string => ('name' in of ? `${of.field}:${of.name}` : of.field);
