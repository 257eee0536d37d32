/** A service project as the page of the site lists it. */
export interface SiteProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly switchedOn: boolean;
  /** The name of the Jira project role that runs escalations there. */
  readonly escalationRole: string;
  /** Open escalations, counted up to 100; null where the project is off and nobody counts. */
  readonly open: number | null;
  /** How many policies the project has of its own. */
  readonly ownPolicies: number;
}

export interface SiteProjectsView {
  readonly now: number;
  readonly projects: readonly SiteProject[];
  /** There are more than are listed. */
  readonly more: boolean;
}
