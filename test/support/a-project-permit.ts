import type { CallerDesk, ProjectPermit } from '../../src/app/permit';

/** What the caller may see in Jira, as a list; everything else is not theirs to see. */
export const aCallerDesk = (given: Partial<CallerDesk> = {}): CallerDesk => ({
  visible: () => Promise.resolve(new Map()),
  findIssue: () => Promise.resolve(undefined),
  project: () => Promise.resolve({ key: 'SUP', name: 'Support', switchedOn: true }),
  isPerson: () => Promise.resolve(false),
  checkJql: () => Promise.resolve([]),
  setSwitch: () => Promise.resolve(),
  ...given,
});

/** Of these issues, the caller may see all. */
export const seesIssues =
  (...ids: readonly string[]): CallerDesk['visible'] =>
  (asked) =>
    Promise.resolve(
      new Map(
        asked
          .filter((id) => ids.includes(id))
          .map((id) => [id, { key: `SUP-${id}`, summary: `Summary of ${id}` }]),
      ),
    );

export const aProjectPermit = (given: Partial<ProjectPermit> = {}): ProjectPermit => ({
  by: 'ada',
  standing: { agent: true, escalationRole: false, projectAdmin: true, jiraAdmin: false },
  desk: aCallerDesk(),
  projectId: '10000',
  ...given,
});
