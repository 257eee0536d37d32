import type { Permission, Standing } from '../app/permit';
import type { Escalation } from '../domain/escalation/escalation';
import { mayRead, runs } from '../domain/escalation/may-do';

/** What a call may ask for: the permissions of the process, and reading a whole record. */
export type CallPermission = Permission | 'see-record';

/** Everything that decides whether a caller may do something. */
export interface Asker {
  readonly by: string;
  readonly standing: Standing;
  /** The record it is about; null for work items and projects. */
  readonly head: Escalation | null;
  /** Owes, or owed, an action of the record's plan: that makes the escalation's team. */
  readonly onTeam: boolean;
}

/** The table "who may do what" of the process, for every permission once. Browsing the work item is asked before all of these. */
const RULES: Readonly<Record<CallPermission, (asker: Asker) => boolean>> = {
  'see-issue': () => true,
  'see-record': ({ head, standing, by }) => head !== null && mayRead(head, standing, by),
  request: ({ standing }) => standing.agent,
  contribute: ({ standing }) => standing.agent,
  'speak-for-customer': ({ standing }) => standing.agent,
  'see-project': ({ standing }) => standing.agent,
  'set-policies': ({ standing }) => standing.projectAdmin,
  'run-site': ({ standing }) => standing.jiraAdmin,
  run: ({ head, standing, by }) => head !== null && runs(head, standing, by),
  inform: ({ head, standing, by, onTeam }) => head !== null && (runs(head, standing, by) || onTeam),
  'answer-level': ({ head, by }) => head !== null && head.ladder.told.includes(by),
};

export const allows = (permission: CallPermission, asker: Asker): boolean => RULES[permission](asker);
