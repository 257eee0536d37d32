import type { IssueHistory } from '../domain/criteria/history';
import type { Desk, SubjectNow, SubjectSight } from './ports/desk';

/** What a batch is about: what is likely to be asked of Jira, so that it is asked once for all. */
export interface BatchSubjects {
  readonly subjects: readonly { readonly issueId: string; readonly projectId: string }[];
  /** Issues whose whole past will be read. */
  readonly toRead: readonly string[];
}

/** Histories are large: so many are held at once. */
const HISTORIES_AT_ONCE = 25;

/**
 * The desk of one batch of one invocation. The first question about a subject, a person or a history is asked for all that the batch
 * is about; within its seconds the answers stand. What it acts is passed on as it is.
 */
export function batchDesk(desk: Desk, { subjects, toRead }: BatchSubjects): Desk {
  const projectOf = new Map(subjects.map(({ issueId, projectId }) => [issueId, projectId]));
  const unread = new Set(toRead);
  const browsable = new Map<string, { asked: Set<string>; seen: Promise<ReadonlySet<string>>[] }>();
  const people = new Map<string, Promise<readonly string[]>>();
  const histories = new Map<string, Promise<IssueHistory | undefined>>();
  let sights: Promise<ReadonlyMap<string, SubjectSight>> | undefined;

  const mayBrowse = async (person: string, issueId: string): Promise<boolean> => {
    const known = browsable.get(person) ?? { asked: new Set<string>(), seen: [] };
    browsable.set(person, known);
    if (!known.asked.has(issueId)) {
      const ids = [...new Set([issueId, ...projectOf.keys()])].filter((id) => !known.asked.has(id));
      for (const id of ids) known.asked.add(id);
      known.seen.push(desk.whereMayBrowse(person, ids));
    }
    return (await Promise.all(known.seen)).some((seen) => seen.has(issueId));
  };

  return {
    ...passedOn(desk),
    async sightOf(issueId, projectId) {
      if (projectOf.get(issueId) !== projectId) return desk.sightOf(issueId, projectId);
      sights ??= desk.sightsOf(subjects);
      return (await sights).get(issueId) ?? desk.sightOf(issueId, projectId);
    },
    readHistory(issueId) {
      const known = histories.get(issueId);
      if (known) {
        histories.delete(issueId);
        return known;
      }
      if (!unread.has(issueId)) return desk.readHistory(issueId);
      const ids = [issueId, ...unread].slice(0, HISTORIES_AT_ONCE + 1);
      const read = desk.readHistories([...new Set(ids)]);
      for (const id of ids) {
        unread.delete(id);
        // Not among them: gone, or of an odd shape; asked for on its own, it says which.
        histories.set(
          id,
          read.then((found) => found.get(id) ?? desk.readHistory(id)),
        );
      }
      const asked = histories.get(issueId) ?? desk.readHistory(issueId);
      histories.delete(issueId);
      return asked;
    },
    resolve(target, subject, managerId) {
      const key = JSON.stringify(
        target.kind === 'person' || target.kind === 'group' ? [target] : [target, role(subject), managerId],
      );
      const known = people.get(key) ?? desk.resolve(target, subject, managerId);
      people.set(key, known);
      return known;
    },
    async whoMayBrowse(issueId, named) {
      const found = await Promise.all(
        [...new Set(named)].map(async (person) => ((await mayBrowse(person, issueId)) ? [person] : [])),
      );
      return new Set(found.flat());
    },
  };
}

/** What a batch asks and does as it is; named one by one, so that a desk may be of any make. */
const passedOn = (desk: Desk): Omit<Desk, 'sightOf' | 'readHistory' | 'resolve' | 'whoMayBrowse'> => ({
  readHistories: (issueIds) => desk.readHistories(issueIds),
  openIssues: (projectId, cursor, limit) => desk.openIssues(projectId, cursor, limit),
  outsideJql: (issueId, jqls) => desk.outsideJql(issueId, jqls),
  sightsOf: (subjects) => desk.sightsOf(subjects),
  changedSince: (projectIds, since, limit) => desk.changedSince(projectIds, since, limit),
  whereMayBrowse: (person, issueIds) => desk.whereMayBrowse(person, issueIds),
  comment: (comment) => desk.comment(comment),
  findComment: (issueId, marker) => desk.findComment(issueId, marker),
  mail: (issueId, person, subject, text) => desk.mail(issueId, person, subject, text),
  reflect: (issueId, reflection, state, dueAt) => desk.reflect(issueId, reflection, state, dueAt),
  reflectAll: (mirrors) => desk.reflectAll(mirrors),
  link: (issueId, otherIssueId) => desk.link(issueId, otherIssueId),
  reopen: (issueId) => desk.reopen(issueId),
  switchedOnProjects: () => desk.switchedOnProjects(),
});

/** Of a subject, all that may decide who stands behind a role. */
const role = ({ issueId: _id, key: _key, summary: _summary, resolvedAt: _at, ...decides }: SubjectNow) =>
  decides;
