/** A service project as the admin sees it. */
export interface ServiceProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly switchedOn: boolean;
}

/** What a Jira admin's call asks of Jira about the site as a whole, with the admin's own rights. */
export interface SiteDesk {
  /** Service projects in the admin's sight, by key; `more` when there are more than are read. */
  serviceProjects(): Promise<{ readonly projects: readonly ServiceProject[]; readonly more: boolean }>;
}
