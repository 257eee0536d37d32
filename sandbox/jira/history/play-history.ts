import { adfOf } from '../beans/adf-text';
import { changeIssue } from '../issues/change-issue';
import { addComment } from '../issues/comment-issue';
import { createIssue } from '../issues/create-issue';
import { moveIssue } from '../issues/move-issue';
import type { JiraCore } from '../jira-core';
import type { HistoryPlayer } from '../sandbox-jira';
import type { Issue } from '../site/site-data';
import { knownPerson, knownProject, storedValues } from './load-past';

export function playHistory(core: () => JiraCore): HistoryPlayer {
  const known = (key: string): Issue => {
    const issue = core().site.issues.find(key);
    if (issue === undefined) throw new Error(`the site has no issue ${key}`);
    return issue;
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
  };
}
