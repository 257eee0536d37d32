import type { PastChange, PastComment, PastIssue, StoredValues } from '../history/past';
import { FIELD } from '../fields/field-ids';
import { adfOf } from '../beans/adf-text';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Someone = { readonly accountId: string };
type Chosen = { readonly id: string };

/** A demo issue as one would tell it. */
export interface Told {
  readonly project?: string;
  readonly type: Chosen;
  readonly requestType?: string;
  readonly summary: string;
  readonly text: string;
  readonly priority: Chosen;
  readonly reporter: Someone;
  readonly assignee?: Someone;
  readonly organization?: string;
  readonly team?: Chosen;
  readonly service?: Chosen;
  readonly component?: string;
  readonly more?: StoredValues;
}

const values = (told: Told): StoredValues => ({
  issuetype: told.type.id,
  summary: told.summary,
  description: { adf: adfOf(told.text) },
  priority: told.priority.id,
  reporter: told.reporter.accountId,
  assignee: told.assignee?.accountId ?? null,
  labels: [],
  components: told.component === undefined ? [] : [told.component],
  [FIELD.requestType]: told.requestType ?? null,
  [FIELD.organizations]: told.organization === undefined ? [] : [told.organization],
  [FIELD.team]: told.team?.id ?? null,
  [FIELD.services]: told.service === undefined ? [] : [told.service.id],
  ...told.more,
});

export const issue = (told: Told, createdAt: number, past: Partial<PastIssue> = {}): PastIssue => ({
  projectKey: told.project ?? 'SUP',
  createdAt,
  creatorId: told.reporter.accountId,
  values: values(told),
  ...past,
});

export const said = (at: number, by: Someone, text: string, isPublic = true): PastComment => ({
  at,
  authorId: by.accountId,
  text,
  isPublic,
});
export const did = (at: number, by: Someone, what: StoredValues): PastChange => ({
  at,
  authorId: by.accountId,
  values: what,
});
