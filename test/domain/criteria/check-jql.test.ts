import { describe, expect, it } from '@jest/globals';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { jqlProblems } from '../../../src/domain/criteria/check-jql';
import { aStartingCriterion } from '../../support/watched-world';

const named = (jql: string): string =>
  jqlProblems(jql, 'scope.jql')
    .map(({ message }) => message)
    .join(' ');

describe('the query of a criterion', () => {
  it.each([
    ['labels = vip ORDER BY created', 'ORDER BY'],
    ['order  by rank', 'ORDER BY'],
    ['assignee = currentUser()', 'currentUser()'],
    ['created > LASTLOGIN ( )', 'lastLogin()'],
    ['issue in watchedIssues() AND labels = vip', 'watchedIssues()'],
    ['project in projectsLeadByUser()', 'projectsLeadByUser()'],
    ['project in projectsWhereUserHasRole("Agents")', 'projectsWhereUserHasRole()'],
    ['escalationStage = acting', 'escalationStage'],
    ['"escalationLevel" > 1', 'escalationLevel'],
    ['issue.property[escalation-center].stage = acting', 'escalation-center'],
    ['issue . property [ "escalation-center" ] . stage = acting', 'escalation-center'],
  ])('%j is refused, and the words name what it may not hold', (jql, name) => {
    expect(named(jql)).toContain(name);
  });

  it.each([
    ['labels = vip AND component in (Checkout, "Order by phone")'],
    ['summary ~ "escalationStage" AND reporter in membersOf("ops")'],
    ["text ~ 'currentUser()'"],
    ['text ~ "say \\"order by\\" twice"'],
    ['project in projectsLeadByUser(ada)'],
    ['"Time to resolution" <= remaining("60m")'],
    ['issue.property[other-app].stage = acting'],
    ['reorder = by'],
  ])('%j is let through to Jira', (jql) => {
    expect(named(jql)).toBe('');
  });

  it('is refused at scope.jql, along with everything else that is wrong', () => {
    const criterion = aStartingCriterion('own', [{ fact: 'age', op: 'atLeast', minutes: 5 }], {
      scope: { jql: 'escalationLevel > 1 ORDER BY key' },
      capPerHour: 0,
    });
    const read = checkCriterion(criterion);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'capPerHour',
      'scope.jql',
      'scope.jql',
    ]);
  });
});
