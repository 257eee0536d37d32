import type { Desk } from '../../app/ports/desk';
import { changedSince } from './changed-since';
import { findComment, writeComment } from './comment-desk';
import type { DeskParts } from './desk-parts';
import { linkIssues } from './link-issues';
import { fieldDesk } from './field-desk';
import { linkedDesk } from './linked-desk';
import { mail } from './mail';
import { whereMayBrowse, whoMayBrowse } from './may-browse';
import { outsideJql } from './outside-jql';
import { openIssues, readHistories, readHistory } from './read-history';
import { markDesk } from './mark-desk';
import { qualityDesk } from './quality-desk';
import { reflect, reflectAll } from './reflect';
import { reopen } from './reopen';
import { resolvePeople } from './resolve-people';
import { readTeam, setTeam } from './team-desk';
import { sightOf, sightsOf } from './sight-of';

/** Jira as the engine uses it, with the app's own rights. */
export function appDesk(parts: DeskParts): Desk {
  return {
    readHistory: (issueId) => readHistory(parts, issueId),
    readHistories: (issueIds) => readHistories(parts, issueIds),
    openIssues: (projectId, cursor, limit) => openIssues(parts, projectId, cursor, limit),
    outsideJql: (issueId, jqls) => outsideJql(parts, issueId, jqls),
    sightOf: (issueId, projectId) => sightOf(parts, issueId, projectId),
    sightsOf: (subjects) => sightsOf(parts, subjects),
    changedSince: (projectIds, since, limit) => changedSince(parts, projectIds, since, limit),
    resolve: (target, subject, managerId) => resolvePeople(parts, target, subject, managerId),
    whoMayBrowse: (issueId, people) => whoMayBrowse(parts.app, issueId, people),
    whereMayBrowse: (person, issueIds) => whereMayBrowse(parts.app, person, issueIds),
    comment: (comment) => writeComment(parts, comment),
    findComment: (issueId, marker) => findComment(parts, issueId, marker),
    mail: (issueId, person, subject, text) => mail(parts, issueId, person, subject, text),
    reflect: (issueId, reflection, state, nextDueAt) =>
      reflect(parts, { issueId, reflection, state, nextDueAt }),
    reflectAll: (mirrors) => reflectAll(parts, mirrors),
    link: (issueId, otherIssueId) => linkIssues(parts, issueId, otherIssueId),
    reopen: (issueId) => reopen(parts, issueId),
    teamOf: (issueId, projectId) => readTeam(parts, issueId, projectId),
    setTeam: (move) => setTeam(parts, move),
    linked: linkedDesk(parts),
    fields: fieldDesk(parts),
    quality: qualityDesk(parts),
    marks: markDesk(parts),
    switchedOnProjects: () => parts.switchedOn.get(),
    forgetProjects: (olderThanMs) => parts.switchedOn.forget(olderThanMs),
  };
}
