import type { Permission, Standing } from '../app/permit';
import type { Escalation } from '../domain/escalation/escalation';
import { mayApprove, mayRead, runs } from '../domain/escalation/may-do';

/** What a call may ask for: the permissions of the process, and reading a whole record. */
export type CallPermission = Permission | 'see-record';

/** Everything that decides whether a caller may do something. */
export interface Asker {
  readonly by: string;
  readonly standing: Standing;
  /** The record it is about; null for work items and projects. */
  readonly head: Escalation | null;
  /** Holds a role of the record, or owes, or owed, an action of its plan: that makes the escalation's team. */
  readonly onTeam: boolean;
  /** Is named by the record's playbook to approve it, as Jira says now. */
  readonly approver: boolean;
  /** The hand-off it is about, where it is about one. */
  /** The request in the portal, where it is about one that the caller sees there. */
  readonly request?: { readonly isTheirs: boolean };
  readonly handoff?: { readonly sender: string; readonly isInTeam: boolean };
}

/** The table "who may do what" of the process, for every permission once. Browsing the work item is asked before all of these. */
const RULES: Readonly<Record<CallPermission, (asker: Asker) => boolean>> = {
  'see-issue': () => true,
  'see-request': () => true,
  'speak-as-customer': ({ request }) => request?.isTheirs === true,
  'see-record': ({ head, standing, by, onTeam }) => head !== null && (mayRead(head, standing, by) || onTeam),
  request: ({ standing }) => standing.agent,
  contribute: ({ standing }) => standing.agent,
  'speak-for-customer': ({ standing }) => standing.agent,
  'answer-handoff': ({ handoff }) => handoff?.isInTeam === true,
  'withdraw-handoff': ({ handoff, by }) => handoff?.sender === by,
  'see-project': ({ standing }) => standing.agent,
  'set-policies': ({ standing }) => standing.projectAdmin,
  'run-site': ({ standing }) => standing.jiraAdmin,
  run: ({ head, standing, by }) => head !== null && runs(head, standing, by),
  approve: ({ head, standing, by, approver }) => head !== null && mayApprove(head, standing, approver, by),
  inform: ({ head, standing, by, onTeam }) => head !== null && (runs(head, standing, by) || onTeam),
  'answer-level': ({ head, by }) => head !== null && head.ladder.told.includes(by),
};

export const allows = (permission: CallPermission, asker: Asker): boolean => RULES[permission](asker);
