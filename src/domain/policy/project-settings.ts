/** What a project decides once. */
export interface ProjectSettings {
  /** The Jira project role whose members may run every escalation of the project, by name. */
  readonly escalationRole: string;
  /** Field that holds the team of a work item, as Jira's field id, or null where the project has none. */
  readonly teamFieldId: string | null;
  /** Service's organisations (ids) whose requests count as VIP. */
  readonly vipOrganisations: readonly string[];
  /** After closing, for how long a reopened subject proposes a new escalation linked to the old. */
  readonly reopenGraceMinutes: number;
}
