import { ALLOWED_STAGES } from './allowed-stages';
import { wasAsked } from './approval';
import type { CommandName } from './command';
import type { Escalation } from './escalation';
import { stillAsked } from '../ladder/ladder-run';
import { isHeld } from './hold-ladder';

/** What a person can do on a work item or its escalation. */
export type Act =
  | 'open'
  | 'approve'
  | 'decline'
  | 'set-manager'
  | 'hand-over'
  | 'edit-team'
  | 'change-severity'
  | 'save-assessment'
  | 'edit-plan'
  | 'agree-plan'
  | 'complete-action'
  | 'edit-action'
  | 'ask-resource'
  | 'decide-resource'
  | 'record-plan-agreed'
  | 'review-plan'
  | 'decide-security'
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
  | 'remove-link'
  | 'tell-linked'
  | 'resolve-linked'
  | 'merge'
  | 'work-legs'
  | 'log-effort'
  | 'record-satisfied'
  | 'record-agreed'
  | 'relapse'
  | 'close'
  | 'withdraw'
  | 'save-review'
  | 'add-preventive'
  | 'complete-preventive'
  | 'link-problem'
  | 'set-trend'
  | 'waive-step';

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
  'hand-over': 'hand-over',
  'edit-team': 'set-role',
  'change-severity': 'change-severity',
  'save-assessment': 'save-assessment',
  'edit-plan': 'add-action',
  'agree-plan': 'agree-plan',
  'complete-action': 'complete-action',
  'edit-action': 'edit-action',
  'ask-resource': 'ask-resource',
  'decide-resource': 'decide-resource',
  'record-plan-agreed': 'record-plan-agreed',
  'review-plan': 'review-plan',
  'decide-security': 'decide-security',
  'escalate-now': 'escalate-now',
  'jump-to-level': 'jump-to-level',
  'hold-ladder': 'hold-ladder',
  'resume-ladder': 'resume-ladder',
  're-pin': 're-pin',
  'update-customer': 'post-update',
  'update-management': 'post-update',
  'update-team': 'post-update',
  'add-link': 'add-link',
  'remove-link': 'remove-link',
  'tell-linked': 'act-together',
  'resolve-linked': 'act-together',
  merge: 'absorb',
  'work-legs': 'open-leg',
  'log-effort': 'log-effort',
  'record-satisfied': 'record-satisfied',
  'record-agreed': 'record-agreed',
  relapse: 'relapse',
  close: 'close',
  withdraw: 'withdraw',
  'save-review': 'save-review',
  'add-preventive': 'add-preventive',
  'complete-preventive': 'complete-preventive',
  'link-problem': 'link-problem',
  'set-trend': 'set-trend',
  'waive-step': 'waive-step',
};

/** Acts that working on the project's tickets allows, and running the record does not. */
const OF_AGENTS: ReadonlySet<Act> = new Set<Act>([
  'update-team',
  'add-link',
  'remove-link',
  'log-effort',
  'record-satisfied',
  'record-agreed',
  'record-plan-agreed',
]);
/** Acts that the escalation's team shares with whoever runs it. */
const OF_TEAM: ReadonlySet<Act> = new Set<Act>([
  'update-customer',
  'update-management',
  'tell-linked',
  'work-legs',
  'complete-action',
  'ask-resource',
  'complete-preventive',
]);

/** May this person run the record: its manager, the project's escalation role, a project admin. */
export function runs(head: Escalation, roles: Roles, by: string): boolean {
  return head.managerId === by || roles.escalationRole || roles.projectAdmin;
}

/**
 * May this person approve: whom the playbook names, where it names anybody, else whoever runs the record. A project admin may always:
 * a request whose approvers are gone has somebody to end it. `named`: the person is one of those named.
 */
export function mayApprove(head: Escalation, roles: Roles, named: boolean, by: string): boolean {
  return head.approval ? named || roles.projectAdmin : runs(head, roles, by);
}

/** May this person read the whole record: agents, whoever runs it or was asked to approve it, and whoever was told on its present level. */
export function mayRead(head: Escalation, roles: Roles, by: string): boolean {
  return roles.agent || runs(head, roles, by) || head.ladder.told.includes(by) || wasAsked(head, by);
}

/**
 * The acts that stage and permission both allow now. Without a head, all there is to do is to open one; what has
 * ended is reviewed.
 * `onTeam`: the person owes, or owed, an action of the plan.
 */
export function mayDo(head: Escalation | null, roles: Roles, by: string, onTeam = false): readonly Act[] {
  const acts: Act[] = roles.agent ? ['open'] : [];
  if (head === null) return acts;
  if (owesAnswer(head, by)) acts.push('acknowledge', 'decline-level');
  for (const [act, command] of Object.entries(COMMAND_OF) as [keyof typeof COMMAND_OF, CommandName][]) {
    if (
      allows(act, head, roles, by, onTeam) &&
      ALLOWED_STAGES[command].includes(head.stage) &&
      !settled(head, act)
    )
      acts.push(act);
  }
  return acts;
}

function allows(act: Act, head: Escalation, roles: Roles, by: string, onTeam: boolean): boolean {
  if (OF_AGENTS.has(act)) return roles.agent;
  if (act === 'approve' || act === 'decline') return mayApprove(head, roles, wasAsked(head, by), by);
  return runs(head, roles, by) || (onTeam && OF_TEAM.has(act));
}

function owesAnswer({ stage, ladder }: Escalation, by: string): boolean {
  if (!ALLOWED_STAGES.acknowledge.includes(stage) || ladder.state === 'stopped') return false;
  return stillAsked(ladder).includes(by);
}

/** What was done once and is not done again, or has not come to its turn. */
function settled(head: Escalation, act: Act): boolean {
  if (act === 'decide-security') return head.security?.state !== 'waits';
  if (act === 'review-plan') return head.planAgreedAt === null;
  if (act === 'agree-plan') return head.planAgreedAt !== null && head.stage === 'acting';
  if (act === 'hand-over') return head.managerId === null;
  if (act === 'record-agreed') return head.agreed !== null;
  // Closing takes the customer's word, or a silence that the policy lets the manager judge.
  if (act === 'close') return head.agreed === null && !head.silent;
  if (act === 'resume-ladder') return !isHeld(head);
  const { exhausted, state } = head.ladder;
  if (act === 'hold-ladder') return isHeld(head) || exhausted || state === 'stopped';
  return act === 'escalate-now' && exhausted;
}
