import { ISSUE_TYPE, LINK_TYPE, PRIORITY } from '../definitions/choices';
import { STATUS } from '../definitions/statuses';
import { loadPast } from '../history/load-past';
import type { PastIssue } from '../history/past';
import type { JiraCore } from '../jira-core';
import type { Issue } from '../site/site-data';
import { burningIssues } from './burning-issues';
import { calmIssues } from './calm-issues';
import { PEOPLE } from './people';
import { DAY, did, HOUR, issue } from './told';

const { otto, fiona, uma } = PEOPLE;

const elsewhere = (now: number): PastIssue[] => [
  issue(
    {
      project: 'WEB',
      type: ISSUE_TYPE.bug,
      summary: 'Receipt cache of the payment service is never emptied',
      text: 'See the heap dump.',
      priority: PRIORITY.high,
      reporter: otto,
      assignee: otto,
    },
    now - 11 * DAY,
    { changes: [did(now - 10 * DAY, otto, { status: STATUS.doing.id })] },
  ),
  issue(
    {
      project: 'WEB',
      type: ISSUE_TYPE.task,
      summary: 'Raise the memory limit of the gateway',
      text: 'Until the cache is fixed.',
      priority: PRIORITY.medium,
      reporter: otto,
    },
    now - 2 * DAY,
  ),
  issue(
    {
      project: 'FIN',
      type: ISSUE_TYPE.serviceRequest,
      summary: 'Payslip of October is missing',
      text: 'Please send it again.',
      priority: PRIORITY.medium,
      reporter: uma,
      assignee: fiona,
    },
    now - 30 * HOUR,
  ),
  issue(
    {
      project: 'FIN',
      type: ISSUE_TYPE.serviceRequest,
      summary: 'Invoice 20771 was paid twice',
      text: 'Ask the bank for a return.',
      priority: PRIORITY.high,
      reporter: fiona,
    },
    now - 5 * HOUR,
  ),
];

/** Links go into the data alone: nobody is told of what was always there. */
function link(core: JiraCore, typeId: string, inward: Issue | undefined, outward: Issue | undefined): void {
  if (inward === undefined || outward === undefined) throw new Error('a demo issue to link is missing');
  core.site.addLink({ id: core.site.nextId(), typeId, inwardIssueId: inward.id, outwardIssueId: outward.id });
}

/** The tidy demo: twelve issues in Support, a few in the other projects, as of the site's start. */
export function seedDemoIssues(core: JiraCore): void {
  const now = core.now();
  for (const past of [...burningIssues(now), ...calmIssues(now), ...elsewhere(now)]) loadPast(core, past);
  const { issues } = core.site;
  link(core, LINK_TYPE.problem.id, issues.find('SUP-11'), issues.find('SUP-1'));
  link(core, LINK_TYPE.blocks.id, issues.find('WEB-1'), issues.find('SUP-11'));
}
