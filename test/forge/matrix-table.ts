import type { AdminCalls, AgentCalls, CallName, CenterCalls, PayloadOf } from '../../src/contract/calls';
import { ACROSS_ROWS } from './matrix-rows/across-rows';
import { CRITERIA_ROWS } from './matrix-rows/criteria-rows';
import { CUSTOMER_ROWS } from './matrix-rows/customer-rows';
import { HANDOFF_ROWS } from './matrix-rows/handoff-rows';
import { COVERAGE_ROWS } from './matrix-rows/coverage-rows';
import { LAB_ROWS } from './matrix-rows/lab-rows';
import { LIST_ROWS } from './matrix-rows/list-rows';
import { LOST_ROWS } from './matrix-rows/lost-rows';
import { POLICY_ROWS } from './matrix-rows/policy-rows';
import { PLAN_ROWS } from './matrix-rows/plan-rows';
import { PROVIDER_ROWS } from './matrix-rows/provider-rows';
import { RECORDS_ROWS } from './matrix-rows/records-rows';
import { REVIEW_ROWS } from './matrix-rows/review-rows';
import type { PersonName } from '../support/story-site';
import { NOW_ROWS } from './matrix-rows/now-rows';
import { BRIEF_ROWS } from './matrix-rows/brief-rows';
import { AUDIT_ROWS } from './matrix-rows/audit-rows';
import { REPORT_ROWS } from './matrix-rows/report-rows';
import { SHIFT_ROWS } from './matrix-rows/shift-rows';
import { DATA_ROWS } from './matrix-rows/data-rows';
import { POLICY_HISTORY_ROWS } from './matrix-rows/policy-history-rows';
import { SITE_ROWS } from './matrix-rows/site-rows';
import { TRANSFER_ROWS } from './matrix-rows/transfer-rows';
import { PEOPLE_ROWS } from './matrix-rows/people-rows';
import { COMMUNICATION_ROWS } from './matrix-rows/communication-rows';

/** Who asks: people of the demo site, and nobody. */
export const ASKERS = {
  'Jira admin': 'jonas',
  'project admin': 'priya',
  'escalation role': 'lena',
  'the record’s manager': 'chloe',
  agent: 'ada',
  'executive who may browse': 'erik',
  'licensed outsider': 'otto',
  customer: 'carla',
  'portal-only customer': 'olga',
  anonymous: undefined,
} as const satisfies Record<string, PersonName | undefined>;
export type Asker = keyof typeof ASKERS;

const ADMINS = ['Jira admin', 'project admin'] as const;
const AGENTS = [...ADMINS, 'escalation role', 'the record’s manager', 'agent'] as const;
const RUNNERS = [...ADMINS, 'escalation role', 'the record’s manager'] as const;
const READERS = [...AGENTS, 'executive who may browse'] as const;

/** What each call asks for, and who of those who see the work item has it: the process's table, written down a second time. */
const HOLDERS = {
  browse: READERS,
  agents: AGENTS,
  runners: RUNNERS,
  /** The ladder's first level of the demo desk is Lena. */
  level: ['escalation role'],
  /** Who offered the hand-off of the matrix. */
  sender: ['project admin'],
  admins: ADMINS,
  jiraAdmins: ['Jira admin'],
} as const satisfies Record<string, readonly Asker[]>;

export interface Row<P> {
  readonly holders: keyof typeof HOLDERS;
  /** Sent besides the id. */
  readonly sent: Omit<P, 'issueId' | 'escalationId' | 'handoffId' | 'lostId' | 'projectId'>;
}
type Table<Calls> = { readonly [N in CallName<Calls>]: Row<PayloadOf<Calls, N>> };

const words = 'Because of the matrix.';
const texts = {
  situation: words,
  businessImpact: '',
  customerImpact: '',
  affectedServices: '',
  risk: '',
  tried: '',
  cause: '',
};
const customersWord = { by: '5f0a1b2c3d4e5f607182ca01', how: 'phone' } as const;
const chloe = '5f0a1b2c3d4e5f6071820c10';
const later = Date.UTC(2027, 0, 1);

export const AGENT_ROWS: Table<AgentCalls> = {
  ...CUSTOMER_ROWS,
  ...HANDOFF_ROWS,
  ...PLAN_ROWS,
  ...PROVIDER_ROWS,
  ...RECORDS_ROWS,
  ...REVIEW_ROWS,
  ...COMMUNICATION_ROWS,
  ...PEOPLE_ROWS,
  'issue.view': { holders: 'browse', sent: {} },
  'issue.form': { holders: 'agents', sent: {} },
  'journal.page': { holders: 'agents', sent: { cursor: null } },
  'escalation.open': {
    holders: 'agents',
    sent: { playbookId: 'standard', severity: 'high', reasonCode: 'stuck', words, tried: '', shouldKnow: [] },
  },
  'escalation.approve': { holders: 'runners', sent: {} },
  'escalation.decline': { holders: 'runners', sent: { words } },
  'escalation.withdraw': { holders: 'runners', sent: { reason: 'other', words } },
  'escalation.close': { holders: 'runners', sent: {} },
  'escalation.relapse': { holders: 'runners', sent: { words } },
  'manager.set': { holders: 'runners', sent: { accountId: chloe } },
  'severity.change': { holders: 'runners', sent: { severity: 'critical', words } },
  'assessment.save': { holders: 'runners', sent: { revision: 1, ...texts, complete: false } },
  'plan.add-action': {
    holders: 'runners',
    sent: { revision: 1, title: 'Do it', ownerId: chloe, dueAt: later },
  },
  'plan.complete-action': { holders: 'runners', sent: { actionId: '1-1:action:1' } },
  'plan.agree': { holders: 'runners', sent: {} },
  'level.acknowledge': { holders: 'level', sent: {} },
  'level.decline': { holders: 'level', sent: { words } },
  'level.jump': { holders: 'runners', sent: { level: 1, words } },
  'ladder.hold': { holders: 'runners', sent: { until: later, words } },
  'ladder.resume': { holders: 'runners', sent: {} },
  'policies.re-pin': { holders: 'runners', sent: { words } },
  'level.escalate-now': { holders: 'runners', sent: { words } },
  'update.post': { holders: 'runners', sent: { audience: 'customer', text: words, nextAt: null } },
  'customer.satisfied': { holders: 'agents', sent: customersWord },
  'customer.agreed': { holders: 'agents', sent: customersWord },
  'link.add': { holders: 'agents', sent: { issueKey: 'SUP-3' } },
};

export const CENTER_ROWS: Table<CenterCalls> = {
  ...AGENT_ROWS,
  ...SHIFT_ROWS,
  ...NOW_ROWS,
  ...LIST_ROWS,
  ...LOST_ROWS,
  ...REPORT_ROWS,
  ...AUDIT_ROWS,
  ...BRIEF_ROWS,
  ...ACROSS_ROWS,
  'center.page': {
    holders: 'agents',
    sent: { life: 'open', stages: [], severities: [], mine: false, cursor: null },
  },
};

export const ADMIN_ROWS: Table<AdminCalls> = {
  ...CRITERIA_ROWS,
  ...SITE_ROWS,
  ...DATA_ROWS,
  ...TRANSFER_ROWS,
  ...POLICY_HISTORY_ROWS,
  ...POLICY_ROWS,
  ...COVERAGE_ROWS,
  ...LAB_ROWS,
  'settings.view': { holders: 'admins', sent: {} },
  'project.switch': { holders: 'admins', sent: { on: true } },
  'engine.health': { holders: 'jiraAdmins', sent: {} },
  'policy.save': { holders: 'admins', sent: { generation: 0, kind: 'ladder', policyId: 'none', body: {} } },
};

export const holds = (asker: Asker, { holders }: Pick<Row<unknown>, 'holders'>): boolean =>
  (HOLDERS[holders] as readonly Asker[]).includes(asker);

export const seesProject = (asker: Asker): boolean => (READERS as readonly Asker[]).includes(asker);

/** Under the security level of SUP-4 only leads and administrators see the work item. */
export const seesSecured = (asker: Asker): boolean => [...ADMINS, 'escalation role'].includes(asker);
