import type { AutomationCalls } from '../../../src/contract/automation-calls';
import type { PayloadOf } from '../../../src/contract/calls';
import type { Row } from '../matrix-table';

const words = 'Because of the matrix.';
const requestKey = 'matrix';

/** Actions of Jira Automation: the same permissions as the calls that do the same. */
export const AUTOMATION_ROWS: {
  readonly [N in keyof AutomationCalls]: Pick<Row<unknown>, 'holders'> & {
    readonly sent: Omit<PayloadOf<AutomationCalls, N>, 'issueKey'>;
  };
} = {
  'escalate-work-item': {
    holders: 'agents',
    sent: { requestKey, playbook: 'standard', severity: 'high', reason: 'stuck', words },
  },
  'post-escalation-update': { holders: 'runners', sent: { requestKey, audience: 'customer', text: words } },
  'acknowledge-escalation': { holders: 'level', sent: { requestKey } },
  'get-escalation-state': { holders: 'browse', sent: {} },
};
