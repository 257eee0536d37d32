import type { NamedField, SubjectField } from '../../domain/policy/starting-action';
import type { Outcome } from './outcome';

/** Single fields of a subject, read and written with the app's own rights. */
export interface FieldDesk {
  /** An id, or `on` for what is there or not; null where it is empty. Undefined when the issue is gone or out of the app's sight. */
  read(issueId: string, projectId: string, of: SubjectField): Promise<string | null | undefined>;
  /** The id behind a name, written in any case; null where this project has none that the app may use. Teams are those of its settings. */
  idOf(projectId: string, of: NamedField, name: string): Promise<string | null>;
  /** The same value twice is harmless; a status is reached by a transition that the workflow offers. */
  write(issueId: string, projectId: string, of: SubjectField, value: string | null): Promise<Outcome>;
  /** Of these people, those who may browse the issue at this moment: never what was known before a level was set. */
  whoSees(issueId: string, people: readonly string[]): Promise<ReadonlySet<string>>;
  /** Is the app itself in this security level of the project, as far as Jira lists the levels that it may use? */
  mayUseLevel(projectId: string, levelId: string): Promise<boolean>;
}
