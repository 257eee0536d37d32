import { PEOPLE } from '../../sandbox/jira/seed/people';
import { ISSUE_TYPE, PRIORITY } from '../../sandbox/jira/definitions/choices';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import type { Rows } from '../../src/app/rows';
import { StorySite } from '../../test/support/story-site';
import { BIG, growRecord, type Size } from './grow-record';

export interface BigRecord {
  readonly story: StorySite;
  readonly key: string;
  readonly issueId: string;
  readonly escalationId: string;
  readonly projectId: string;
}

/** Work items that are linked to the record. */
const LINKED = 200;

/** The demo site with one record of Marco's that has grown as large as a record may, on SUP-7. */
export async function openBigRecord(size: Size = BIG): Promise<BigRecord> {
  const first = await StorySite.open();
  const key = 'SUP-7';
  const view = await first.escalate(key);
  const escalationId = view.record?.id ?? '';
  await first.ask('lena', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  await first.settle();
  const { site } = first;
  const keys = site.jira.loadPast(
    Array.from({ length: LINKED }, (_, index) => ({
      projectKey: 'SUP',
      createdAt: site.clock.now() - 3_600_000,
      creatorId: PEOPLE.carla.accountId,
      values: {
        summary: `Host ${index} does not answer, and what runs on it stands still`,
        issuetype: ISSUE_TYPE.incident.id,
        status: STATUS.inProgress.id,
        priority: PRIORITY.high.id,
        reporter: PEOPLE.carla.accountId,
      },
    })),
  );
  const snapshot = site.snapshot();
  site.stop();
  const stored = snapshot.storage['entity:escalation']?.find((row) => row.key === escalationId)?.value;
  const { data: head } = stored as { readonly data: Rows['escalation'] };
  const { marco, ada, ben, chloe } = PEOPLE;
  const state = growRecord(snapshot, {
    head,
    owners: [marco, ada, ben, chloe].map(({ accountId }) => accountId),
    linkedIds: keys.map((one) => first.issueId(one)),
    now: snapshot.now,
    size,
  });
  const story = await StorySite.open({ state });
  return { story, key, issueId: story.issueId(key), escalationId, projectId: head.projectId };
}
