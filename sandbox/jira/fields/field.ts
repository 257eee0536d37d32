import type { Permits } from '../permits';
import type { FieldValue, Issue, Person, Project } from '../site/site-data';
import type { Site } from '../site/site';

/** What a field needs to know to be read, written or shown: the site, and the eyes, clock and zone of whoever asks. */
export interface FieldView {
  readonly site: Site;
  readonly permits: Permits;
  readonly viewer: Person;
  readonly now: number;
  readonly zone: string;
}

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** A value that was sent, or what Jira says is wrong with it. */
export type Sent = { readonly value: FieldValue } | { readonly problem: string };

export type JqlFamily = 'choice' | 'person' | 'text' | 'label' | 'date' | 'number' | 'sla' | 'key';

/** How values of one type of field travel. Values are as stored, see FieldValue. */
export interface FieldKind {
  readonly jql: JqlFamily;
  /** As REST answers it. */
  json(value: FieldValue, view: FieldView, project: Project): unknown;
  /** As REST accepts it. */
  read(input: unknown, view: FieldView, project: Project): Sent;
  /** The text of the changelog. */
  text(value: FieldValue, view: FieldView, project: Project): string | null;
  /** Ids, keys and names, in lower case, that JQL may call each element by. */
  names(value: FieldValue, view: FieldView, project: Project): readonly string[];
  /** Whether anything could be called so. Absent: any text may be asked for. */
  isKnown?(name: string, view: FieldView): boolean;
  /** What ORDER BY and comparisons compare; null sorts last. */
  rank(value: FieldValue, view: FieldView, project: Project): number | string | null;
}

export interface Field {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly clauseNames: readonly string[];
  readonly schema: FieldSchema;
  readonly kind: FieldKind;
  /** May be set by PUT or POST. */
  readonly isEditable: boolean;
  /** Only issues of service projects have it; elsewhere it is null. */
  readonly isServiceOnly?: boolean;
  /** What the changelog calls it, where that is not the id (system) or name (custom). */
  readonly changeName?: string;
  /** `*navigable` leaves it out. */
  readonly isHeavy?: boolean;
  /** Set for fields that are not stored as such. */
  readonly compute?: (issue: Issue, view: FieldView) => FieldValue;
  /** Set for fields whose answer is more than their value. */
  readonly answer?: (issue: Issue, view: FieldView) => unknown;
}

export const isCustom = (field: Field): boolean => field.schema.customId !== undefined;
