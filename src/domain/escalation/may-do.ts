import { ALLOWED_STAGES } from './allowed-stages';
import type { CommandName } from './command';
import type { Escalation } from './escalation';
import { stillAsked } from '../ladder/ladder-run';
import { isHeld } from './hold-ladder';
import { isOpen } from './stage';

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
  | 'decline-level'
  | 'escalate-now'
  | 'jump-to-level'
  | 'hold-ladder'
  | 'resume-ladder'
  | 're-pin'
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

/** The command behind each act: its stages are the act's. */
const COMMAND_OF: Readonly<Record<Exclude<Act, 'open' | 'acknowledge' | 'decline-level'>, CommandName>> = {
  approve: 'approve',
  decline: 'decline',
  'set-manager': 'set-manager',
  'change-severity': 'change-severity',
  'save-assessment': 'save-assessment',
  'edit-plan': 'add-action',
  'agree-plan': 'agree-plan',
  'complete-action': 'complete-action',
  'escalate-now': 'escalate-now',
  'jump-to-level': 'jump-to-level',
  'hold-ladder': 'hold-ladder',
  'resume-ladder': 'resume-ladder',
  're-pin': 're-pin',
  'update-customer': 'post-update',
  'update-management': 'post-update',
  'update-team': 'post-update',
  'add-link': 'add-link',
  'record-satisfied': 'record-satisfied',
  'record-agreed': 'record-agreed',
  relapse: 'relapse',
  close: 'close',
  withdraw: 'withdraw',
};

/** Acts that working on the project's tickets allows, and running the record does not. */
const OF_AGENTS: ReadonlySet<Act> = new Set<Act>([
  'update-team',
  'add-link',
  'record-satisfied',
  'record-agreed',
]);
/** Acts that the escalation's team shares with whoever runs it. */
const OF_TEAM: ReadonlySet<Act> = new Set<Act>(['update-customer', 'update-management', 'complete-action']);

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
 * `onTeam`: the person owes, or owed, an action of the plan.
 */
export function mayDo(head: Escalation | null, roles: Roles, by: string, onTeam = false): readonly Act[] {
  const acts: Act[] = roles.agent ? ['open'] : [];
  if (head === null || !isOpen(head.stage)) return acts;
  if (owesAnswer(head, by)) acts.push('acknowledge', 'decline-level');
  for (const [act, command] of Object.entries(COMMAND_OF) as [keyof typeof COMMAND_OF, CommandName][]) {
    const allowed = OF_AGENTS.has(act) ? roles.agent : runs(head, roles, by) || (onTeam && OF_TEAM.has(act));
    if (allowed && ALLOWED_STAGES[command].includes(head.stage) && !settled(head, act)) acts.push(act);
  }
  return acts;
}

function owesAnswer({ stage, ladder }: Escalation, by: string): boolean {
  if (!ALLOWED_STAGES.acknowledge.includes(stage) || ladder.state === 'stopped') return false;
  return stillAsked(ladder).includes(by);
}

/** What was done once and is not done again, or has not come to its turn. */
function settled(head: Escalation, act: Act): boolean {
  if (act === 'agree-plan') return head.planAgreedAt !== null && head.stage === 'acting';
  if (act === 'record-agreed') return head.agreed !== null;
  // Closing takes the customer's word, or a silence that the policy lets the manager judge.
  if (act === 'close') return head.agreed === null && !head.silent;
  if (act === 'resume-ladder') return !isHeld(head);
  const { exhausted, state } = head.ladder;
  if (act === 'hold-ladder') return isHeld(head) || exhausted || state === 'stopped';
  return act === 'escalate-now' && exhausted;
}
