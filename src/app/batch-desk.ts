import type { IssueHistory } from '../domain/criteria/history';
import { JiraUnavailable, type Desk, type SubjectNow, type SubjectSight } from './ports/desk';

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
  const together = new Map<string, Promise<ReadonlyMap<string, IssueHistory>>>();
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
    forgetProjects(olderThanMs) {
      sights = undefined;
      return desk.forgetProjects(olderThanMs);
    },
    async sightOf(issueId, projectId) {
      if (projectOf.get(issueId) !== projectId) return desk.sightOf(issueId, projectId);
      sights ??= desk.sightsOf(subjects);
      return (await sights).get(issueId) ?? desk.sightOf(issueId, projectId);
    },
    readHistory(issueId) {
      if (unread.has(issueId)) {
        const ids = [...new Set([issueId, ...unread])].slice(0, HISTORIES_AT_ONCE);
        const read = desk.readHistories(ids);
        for (const id of ids) {
          unread.delete(id);
          together.set(id, read);
        }
      }
      const read = together.get(issueId);
      // What is asked for a second time may have changed since.
      together.delete(issueId);
      return read ? oneOf(desk, read, issueId) : desk.readHistory(issueId);
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

/** One of many that were read together. Not among them, or one of an odd shape among them: asked for on its own, it says which. */
async function oneOf(
  desk: Desk,
  read: Promise<ReadonlyMap<string, IssueHistory>>,
  issueId: string,
): Promise<IssueHistory | undefined> {
  try {
    return (await read).get(issueId) ?? (await desk.readHistory(issueId));
  } catch (error) {
    if (error instanceof JiraUnavailable) throw error;
    return desk.readHistory(issueId);
  }
}

/** What a batch does in its own way. */
type Own = 'sightOf' | 'readHistory' | 'resolve' | 'whoMayBrowse' | 'forgetProjects';

/** What it asks and does as it is; named one by one, so that a desk may be of any make. */
const passedOn = (desk: Desk): Omit<Desk, Own> => ({
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
  teamOf: (issueId, projectId) => desk.teamOf(issueId, projectId),
  setTeam: (move) => desk.setTeam(move),
  linked: desk.linked,
  fields: desk.fields,
  quality: desk.quality,
  marks: desk.marks,
  switchedOnProjects: () => desk.switchedOnProjects(),
});

/** Of a subject, all that may decide who stands behind a role. */
const role = ({ issueId: _id, key: _key, summary: _summary, resolvedAt: _at, ...decides }: SubjectNow) =>
  decides;
