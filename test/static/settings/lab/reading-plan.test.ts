import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../../../src/domain/criteria/condition';
import { knownSiteOf } from '../../../../src/jira/known-site';
import { covers, readingPlan } from '../../../../static/settings/lab/reading-plan';
import { aCriterion } from '../../../domain/criteria/any-criterion';

const field = (id: string, custom: string) => ({ id, key: id, schema: { custom } });
const SITE = knownSiteOf(
  [
    field('customfield_1', 'com.atlassian.servicedesk:sd-sla-field'),
    field('customfield_2', 'com.atlassian.servicedesk:sd-request-participants'),
  ],
  [],
);
const planFor = (...members: readonly Condition[]) =>
  readingPlan([aCriterion({ when: { match: 'all', members } })], SITE, 'customfield_9');

describe('what the lab reads of a work item', () => {
  it('is what the facts need and no more', () => {
    const plan = planFor({ fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 });
    expect(plan.fields).toEqual(['project', 'created', 'issuetype', 'status', 'customfield_1', 'assignee']);
    expect(plan.changes).toEqual(['status', 'assignee']);
    expect(plan.comments).toBe(false);
  });

  it('takes the team from the field that the project chose', () => {
    expect(planFor({ fact: 'bounces', op: 'atLeast', count: 1 }).changes).toEqual([
      'status',
      'customfield_9',
    ]);
  });

  it('takes every change and comment where any update counts, and whose comments they are where that counts', () => {
    expect(planFor({ fact: 'timeSinceUpdate', op: 'atLeast', minutes: 60 })).toMatchObject({
      changes: 'all',
      comments: true,
    });
    expect(planFor({ fact: 'oldestUnanswered', op: 'atLeast', minutes: 60 }).fields).toEqual(
      expect.arrayContaining(['comment', 'reporter', 'customfield_2']),
    );
  });

  it('answers another question only where it holds all that the other needs', () => {
    const some = planFor({ fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 });
    const other = planFor({ fact: 'priority', op: 'isSet' });
    const both = planFor(
      { fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 },
      { fact: 'priority', op: 'isSet' },
    );
    expect(covers(both, some)).toBe(true);
    expect(covers(some, both)).toBe(false);
    expect(covers(some, other)).toBe(false);
  });
});
