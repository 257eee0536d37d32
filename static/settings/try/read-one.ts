import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import type { Instant } from '../../../src/domain/time';
import type { AskLab } from '../lab/ask-lab-jira';
import { readBatch } from '../lab/read-batch';
import { idsOf, readSite } from '../lab/read-past';
import { readingPlan } from '../lab/reading-plan';

export interface ReadOne {
  readonly history: IssueHistory;
  /** The criterion's JQL does not find it as of today. */
  readonly isOutsideJql: boolean;
}

/** One work item with as much of its past as a criterion needs; null where there is none of this key in the reader's sight. */
export async function readOne(
  ask: AskLab,
  key: string,
  criterion: Criterion,
  settings: ProjectSettings,
  readAt: Instant,
): Promise<ReadOne | null> {
  const site = await readSite(ask);
  const plan = readingPlan([criterion], site, settings.teamFieldId);
  const [history] = await readBatch(ask, [key], { plan, site, settings, readAt });
  if (history === undefined) return null;
  const { jql } = criterion.scope;
  const isOutsideJql =
    jql !== undefined && (await idsOf(ask, `issue = "${history.key}" AND (${jql})`)).length === 0;
  return { history, isOutsideJql };
}
