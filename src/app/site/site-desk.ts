import type { ProbedProject, ProbedSite } from '../../domain/self-test/judge-site';

/** A service project as the admin sees it. */
export interface ServiceProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly switchedOn: boolean;
}

/** A work item of this site behind a key; its own key is another one when it was moved since. */
export interface FoundHere {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly secured: boolean;
}

/** What Jira says of one project for the self-test. */
export type ProjectProbe = Pick<ProbedProject, 'missing' | 'blindLevels' | 'role' | 'notified'>;
/** What it says of the whole site. */
export type SiteProbe = Omit<ProbedSite, 'isZone' | 'projects'>;

/** What a Jira admin's call asks of Jira about the site as a whole, with the admin's own rights. */
export interface SiteDesk {
  /** Service projects in the admin's sight, by key; `more` when there are more than are read. */
  serviceProjects(): Promise<{ readonly projects: readonly ServiceProject[]; readonly more: boolean }>;
  probeProject(projectId: string, roleName: string): Promise<ProjectProbe>;
  probeSite(): Promise<SiteProbe>;
  /** Of these keys, present or former, the work items that the admin may browse. */
  findIssues(keys: readonly string[]): Promise<ReadonlyMap<string, FoundHere>>;
  /** The newest work item of a project that the admin may browse. */
  newestIssue(projectId: string): Promise<{ readonly id: string; readonly key: string } | undefined>;
}
