/** People whom Jira names around a work item, as far as the caller sees it. */
export interface KnownPeople {
  /** Assignees of the problems it is linked to. */
  readonly ofProblems: readonly { readonly personId: string; readonly key: string }[];
  /** Leads of its components. */
  readonly ofComponents: readonly { readonly personId: string; readonly name: string }[];
}
