import type { CallerDesk, ProjectPermit } from '../../src/app/permit';
import { fail } from '../../src/domain/problem';

/** What the caller may see in Jira, as a list; everything else is not theirs to see. */
export const aCallerDesk = (given: Partial<CallerDesk> = {}): CallerDesk => ({
  visible: () => Promise.resolve(new Map()),
  details: () => Promise.resolve(new Map()),
  holds: (_permission, issueIds) => Promise.resolve(new Set(issueIds)),
  isRelated: () => Promise.resolve(false),
  findIssue: () => Promise.resolve(undefined),
  project: () => Promise.resolve({ key: 'SUP', name: 'Support', switchedOn: true, roles: [] }),
  isPerson: () => Promise.resolve(false),
  knownPeople: () => Promise.resolve({ ofProblems: [], ofComponents: [] }),
  groupIds: () => Promise.resolve(new Set()),
  checkJql: () => Promise.resolve([]),
  setSwitch: () => Promise.resolve(),
  peopleBehind: () => Promise.resolve({}),
  workItems: () => Promise.resolve(new Map()),
  issueTypes: () => Promise.resolve([]),
  createWorkItem: () => Promise.resolve({ kind: 'refused', why: 'you may not' }),
  finishWorkItem: () => Promise.resolve({ kind: 'refused', why: 'you may not' }),
  problems: {
    find: () => Promise.resolve(undefined),
    create: () => Promise.resolve(fail('forbidden', 'may not create')),
  },
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
