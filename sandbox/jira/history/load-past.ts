import { adfOf } from '../beans/adf-text';
import type { Field } from '../fields/field';
import { changeIssue } from '../issues/change-issue';
import type { NewValues } from '../issues/change-issue';
import { addComment } from '../issues/comment-issue';
import { createIssue } from '../issues/create-issue';
import type { JiraCore } from '../jira-core';
import type { FieldValue, Issue, Person, Project } from '../site/site-data';
import type { PastIssue, StoredValues } from './past';

export function storedValues(core: JiraCore, values: StoredValues): NewValues {
  const map = new Map<Field, FieldValue>();
  for (const [id, value] of Object.entries(values)) {
    const field = core.fields.find(id);
    if (field === undefined) throw new Error(`the site has no field ${id}`);
    map.set(field, value);
  }
  return map;
}

export function knownPerson(core: JiraCore, accountId: string): Person {
  const person = core.site.person(accountId);
  if (person === undefined) throw new Error(`the site has no person ${accountId}`);
  return person;
}

export function knownProject(core: JiraCore, key: string): Project {
  const project = core.site.project(key);
  if (project === undefined) throw new Error(`the site has no project ${key}`);
  return project;
}

const silent = (core: JiraCore, at: number): JiraCore => ({ ...core, now: () => at, isSilent: true });

/** Puts an issue and its past on the site, as if it had always been there. */
export function loadPast(core: JiraCore, past: PastIssue): Issue {
  const project = knownProject(core, past.projectKey);
  const issue = createIssue(
    silent(core, past.createdAt),
    knownPerson(core, past.creatorId),
    project,
    storedValues(core, past.values),
  );
  const steps = [
    ...(past.changes ?? []).map((change) => ({
      at: change.at,
      run: (then: JiraCore) =>
        void changeIssue(then, knownPerson(core, change.authorId), issue, storedValues(core, change.values)),
    })),
    ...(past.comments ?? []).map((comment) => ({
      at: comment.at,
      run: (then: JiraCore) =>
        void addComment(then, knownPerson(core, comment.authorId), issue, {
          body: adfOf(comment.text),
          isPublic: comment.isPublic,
          properties: {},
        }),
    })),
  ];
  for (const step of steps.sort((a, b) => a.at - b.at)) step.run(silent(core, step.at));
  issue.watcherIds.push(...(past.watcherIds ?? []).filter((id) => !issue.watcherIds.includes(id)));
  return issue;
}
