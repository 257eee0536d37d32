import type { Escalation } from './escalation';
import { isOpen, type Stage } from './stage';

/** What a person can do on a work item or its escalation. */
export type Act =
  | 'open'
  | 'approve'
  | 'decline'
  | 'set-manager'
  | 'change-severity'
  | 'save-assessment'
  | 'edit-plan'
  | 'agree-plan'
  | 'complete-action'
  | 'acknowledge'
  | 'escalate-now'
  | 'update-customer'
  | 'update-management'
  | 'update-team'
  | 'add-link'
  | 'record-satisfied'
  | 'record-agreed'
  | 'relapse'
  | 'close'
  | 'withdraw';

/** What somebody is to the project, as far as it decides what they may do. */
export interface Roles {
  readonly agent: boolean;
  readonly escalationRole: boolean;
  readonly projectAdmin: boolean;
}

const WORKING: readonly Stage[] = ['assessing', 'acting'];
const OPEN: readonly Stage[] = ['requested', 'assessing', 'acting', 'monitoring'];

/** In which stages an act is true to the process; what is not listed needs a rule of its own. */
const STAGES_OF: Readonly<Record<Exclude<Act, 'open' | 'acknowledge'>, readonly Stage[]>> = {
  approve: ['requested'],
  decline: ['requested'],
  'set-manager': OPEN,
  'change-severity': OPEN,
  'save-assessment': OPEN,
  'edit-plan': WORKING,
  'agree-plan': WORKING,
  'complete-action': OPEN,
  'escalate-now': WORKING,
  'update-customer': OPEN,
  'update-management': OPEN,
  'update-team': OPEN,
  'add-link': OPEN,
  'record-satisfied': ['acting'],
  'record-agreed': ['monitoring'],
  relapse: ['monitoring'],
  close: ['monitoring'],
  withdraw: OPEN,
};

const OF_AGENTS: ReadonlySet<Act> = new Set<Act>([
  'update-team',
  'add-link',
  'record-satisfied',
  'record-agreed',
]);

/** May this person run the record: its manager, the project's escalation role, a project admin. */
export function runs(head: Escalation, roles: Roles, by: string): boolean {
  return head.managerId === by || roles.escalationRole || roles.projectAdmin;
}

/** May this person read the whole record: agents, whoever runs it, and whoever was told on its present level. */
export function mayRead(head: Escalation, roles: Roles, by: string): boolean {
  return roles.agent || runs(head, roles, by) || head.ladder.told.includes(by);
}

/**
 * The acts that stage and permission both allow now. Without a head, or with an ended one, all that is left is to open another.
 * `owns`: the person owes an action of the plan, and may say that it is done.
 */
export function mayDo(head: Escalation | null, roles: Roles, by: string, owns = false): readonly Act[] {
  if (head === null || !isOpen(head.stage)) return roles.agent ? ['open'] : [];
  const acts: Act[] = roles.agent ? ['open'] : [];
  if (owesAnswer(head, by)) acts.push('acknowledge');
  for (const [act, stages] of Object.entries(STAGES_OF) as [keyof typeof STAGES_OF, readonly Stage[]][]) {
    const allowed =
      runs(head, roles, by) || (roles.agent && OF_AGENTS.has(act)) || (act === 'complete-action' && owns);
    if (allowed && stages.includes(head.stage) && !settled(head, act)) acts.push(act);
  }
  return acts;
}

function owesAnswer({ stage, ladder }: Escalation, by: string): boolean {
  if (!WORKING.includes(stage) || ladder.state === 'stopped') return false;
  return ladder.told.includes(by) && !ladder.answered.includes(by);
}

/** What was done once and is not done again, or has not come to its turn. */
function settled(head: Escalation, act: Act): boolean {
  if (act === 'agree-plan') return head.planAgreedAt !== null;
  if (act === 'record-agreed') return head.agreed !== null;
  // Closing takes the customer's word, or a silence that the policy lets the manager judge.
  if (act === 'close') return head.agreed === null && !head.silent;
  return act === 'escalate-now' && head.ladder.exhausted;
}
