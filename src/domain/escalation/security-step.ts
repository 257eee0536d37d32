/**
 * The security level that the playbook wants on the subject. `trying`: it is about to be set, so that an attempt that died is known
 * from a level that stood before. `waits`: it would take the work item out of somebody's sight, so that it
 * was taken back, or never set, and somebody has to decide. `from` is the level that was there before.
 */
export interface SecurityStep {
  readonly levelId: string;
  readonly state: 'trying' | 'set' | 'as-found' | 'waits' | 'left';
  readonly from: string | null;
  /** Account ids of those on team and ladder who would lose sight of the subject. */
  readonly losing: readonly string[];
  /** The app would lose sight itself: then nobody can decide to set it, but to try again once the app is a member. */
  readonly appLoses: boolean;
}
