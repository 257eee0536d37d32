import { adfOf } from '../beans/adf-text';
import { changeIssue } from '../issues/change-issue';
import { addComment } from '../issues/comment-issue';
import { createIssue } from '../issues/create-issue';
import { moveIssue } from '../issues/move-issue';
import type { JiraCore } from '../jira-core';
import type { HistoryPlayer } from '../sandbox-jira';
import { destroyProject, restoreProject, shelveProject } from '../projects/shelve-project';
import type { Issue, Person, Project } from '../site/site-data';
import { knownPerson, knownProject, storedValues } from './load-past';

export function playHistory(core: () => JiraCore): HistoryPlayer {
  const known = (key: string): Issue => {
    const issue = core().site.issues.find(key);
    if (issue === undefined) throw new Error(`the site has no issue ${key}`);
    return issue;
  };
  const onProject =
    <More extends readonly unknown[]>(
      happen: (core: JiraCore, actor: Person, project: Project, ...more: More) => void,
      ...more: More
    ) =>
    (projectKey: string, authorId: string): void => {
      const now = core();
      happen(now, knownPerson(now, authorId), knownProject(now, projectKey), ...more);
    };
  return {
    create(projectKey, authorId, values) {
      const now = core();
      return createIssue(
        now,
        knownPerson(now, authorId),
        knownProject(now, projectKey),
        storedValues(now, values),
      ).key;
    },
    change(issueKey, authorId, values) {
      const now = core();
      changeIssue(now, knownPerson(now, authorId), known(issueKey), storedValues(now, values));
    },
    comment(issueKey, authorId, text, isPublic) {
      const now = core();
      addComment(now, knownPerson(now, authorId), known(issueKey), {
        body: adfOf(text),
        isPublic,
        properties: {},
      });
    },
    move(issueKey, authorId, projectKey) {
      const now = core();
      return moveIssue(now, knownPerson(now, authorId), known(issueKey), knownProject(now, projectKey)).key;
    },
    archiveProject: onProject(shelveProject, 'archive'),
    deleteProject: onProject(shelveProject, 'trash'),
    restoreProject: onProject(restoreProject),
    destroyProject: onProject(destroyProject),
  };
}
