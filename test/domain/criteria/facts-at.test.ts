import { describe, expect, it } from '@jest/globals';
import { FACT_IDS, FACTS } from '../../../src/domain/criteria/fact-table';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { FactId } from '../../../src/domain/criteria/condition';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import {
  OPEN,
  RESOLVED,
  START,
  WORKING,
  anIssue,
  customerSays,
  deskAnswers,
  deskNotes,
  minute,
  named,
  through,
  throughStatuses,
} from './an-issue';

const at = (history: Partial<IssueHistory>, when: number, fact: FactId) =>
  factsAt(anIssue(history), minute(when)).readings[fact]?.value;

describe('a field', () => {
  const history = through('priority', 'Low', [10, 'High'], [20, null], [30, 'Highest']);

  it.each([
    [0, named('Low')],
    [9, named('Low')],
    [10, named('High')],
    [29, null],
    [30, named('Highest')],
    [20_000, named('Highest')],
  ])('has at minute %d the value of then', (when, wanted) => {
    expect(at(history, when, 'priority')).toEqual(wanted);
  });

  it('says since when it has had the value', () => {
    const facts = factsAt(anIssue(history), minute(25));
    expect(facts.readings.priority).toMatchObject({ changedAt: minute(20), readAt: minute(10_000) });
    expect(factsAt(anIssue(history), minute(5)).readings.priority?.changedAt).toBe(START);
  });
});

describe('a list', () => {
  const history: Partial<IssueHistory> = {
    labels: [named('a'), named('c')],
    changes: [
      { at: minute(10), authorId: null, field: 'labels', added: [named('b')], removed: [] },
      { at: minute(20), authorId: null, field: 'labels', added: [named('c')], removed: [named('b')] },
    ],
  };

  it.each([
    [5, ['a']],
    [15, ['a', 'b']],
    [25, ['a', 'c']],
  ])('has at minute %d the members of then', (when, names) => {
    expect(at(history, when, 'labels')).toEqual(names.map(named));
  });
});

describe('time that runs', () => {
  const statuses = throughStatuses(OPEN, [10, WORKING], [50, RESOLVED], [90, WORKING]);

  it.each<[FactId, Partial<IssueHistory>, number, number | null]>([
    ['age', statuses, 40, 0],
    ['age', statuses, 60, null],
    ['age', statuses, 100, 0],
    ['timeInStatus', statuses, 5, 0],
    ['timeInStatus', statuses, 40, 10],
    ['timeInStatus', statuses, 60, null],
    ['timeInStatus', statuses, 100, 90],
    ['timeSinceUpdate', { ...statuses, comments: [deskNotes(30)] }, 20, 10],
    ['timeSinceUpdate', { ...statuses, comments: [deskNotes(30)] }, 40, 30],
    ['timeSinceUpdate', { ...statuses, comments: null }, 40, 10],
    ['assigneeMissingFor', through('assignee', null, [10, 'Ann'], [40, null]), 5, 0],
    ['assigneeMissingFor', through('assignee', null, [10, 'Ann'], [40, null]), 20, null],
    ['assigneeMissingFor', through('assignee', null, [10, 'Ann'], [40, null]), 60, 40],
    ['assigneeMissingFor', { ...throughStatuses(OPEN, [10, RESOLVED]) }, 20, null],
  ])('%s of %j is at minute %d counted from minute %p', (fact, history, when, since) => {
    expect(at(history, when, fact)).toBe(since === null ? null : minute(since));
  });
});

describe('the customer', () => {
  const comments = [customerSays(10), deskNotes(15), customerSays(20), deskAnswers(30), customerSays(40)];

  it.each<[FactId, number, unknown]>([
    ['timeSinceAnswered', 25, START],
    ['timeSinceAnswered', 35, minute(30)],
    ['oldestUnanswered', 5, null],
    ['oldestUnanswered', 25, minute(10)],
    ['oldestUnanswered', 35, null],
    ['oldestUnanswered', 45, minute(40)],
    ['unansweredComments', 25, [minute(10), minute(20)]],
    ['unansweredComments', 35, []],
  ])('gives %s at minute %d', (fact, when, wanted) => {
    expect(at({ comments }, when, fact)).toEqual(wanted);
  });

  it('is not waited for once the work item is finished, though the comments still count', () => {
    const history = { ...throughStatuses(OPEN, [50, RESOLVED]), comments };
    expect(at(history, 60, 'oldestUnanswered')).toBeNull();
    expect(at(history, 60, 'timeSinceAnswered')).toBeNull();
    expect(at(history, 60, 'unansweredComments')).toEqual([minute(40)]);
  });

  it('is known by the words of public comments only', () => {
    const words = [
      { ...customerSays(10, 'Das ist UNMÖGLICH!') },
      { ...customerSays(20, 'secret'), public: false },
    ];
    expect(at({ comments: words }, 30, 'customerWords')).toEqual([
      { at: minute(10), words: ' das ist unmoglich ' },
    ]);
  });

  it('has unknown words where a comment was read without its text', () => {
    const { text: _, ...silent } = customerSays(10);
    expect(at({ comments: [silent] }, 30, 'customerWords')).toBeUndefined();
    expect(at({ comments: [silent] }, 5, 'customerWords')).toEqual([]);
  });

  it('has no rating before it was given', () => {
    const satisfaction = { rating: 2, ratedAt: minute(50) };
    expect(at({ satisfaction }, 40, 'satisfaction')).toBeNull();
    expect(at({ satisfaction }, 50, 'satisfaction')).toBe(2);
  });
});

describe('movement', () => {
  const teams = through(
    'team',
    null,
    [10, 'A'],
    [20, 'B'],
    [30, null],
    [40, 'B'],
    [50, 'A'],
    [60, 'C'],
    [70, 'A'],
  );

  it('counts moves from team to team, not the first one nor a loss and return', () => {
    expect(at(teams, 100, 'teamChanges')).toEqual([minute(20), minute(50), minute(60), minute(70)]);
  });

  it('counts as a bounce each return to a team that had it', () => {
    expect(at(teams, 100, 'bounces')).toEqual([minute(50), minute(70)]);
    expect(at(teams, 60, 'bounces')).toEqual([minute(50)]);
  });

  it('counts reopenings from finished to unfinished only', () => {
    const statuses = throughStatuses(
      OPEN,
      [10, RESOLVED],
      [20, WORKING],
      [30, OPEN],
      [40, RESOLVED],
      [50, OPEN],
    );
    expect(at(statuses, 100, 'reopenings')).toEqual([minute(20), minute(50)]);
    expect(at(statuses, 45, 'reopenings')).toEqual([minute(20)]);
  });
});

describe('the surroundings', () => {
  it('counts links and similar items seen so far, with the instant they were read', () => {
    const history = anIssue({
      linkedIncidents: {
        readAt: minute(99),
        incidents: [
          { issueId: '2', linkedAt: minute(30) },
          { issueId: '3', linkedAt: minute(10) },
        ],
      },
      similarItems: {
        readAt: minute(98),
        sightings: [
          { issueId: '4', same: 'service', at: minute(20) },
          { issueId: '5', same: 'customer', at: minute(20) },
          { issueId: '6', same: 'service', at: minute(40) },
        ],
      },
    });
    const { readings } = factsAt(history, minute(35));
    expect(readings.linkedIncidents).toEqual({
      value: [minute(10), minute(30)],
      changedAt: minute(30),
      readAt: minute(99),
    });
    expect(readings.similarByService).toEqual({
      value: [minute(20)],
      changedAt: minute(20),
      readAt: minute(98),
    });
    expect(readings.similarByComponent?.value).toEqual([]);
  });

  it('does not know past watchers and votes', () => {
    expect(at({ watchers: 7 }, 9_999, 'watchers')).toBeUndefined();
    expect(at({ watchers: 7 }, 10_000, 'watchers')).toBe(7);
  });
});

describe('what the source does not give', () => {
  const bare = {
    comments: null,
    slas: null,
    linkedIncidents: null,
    similarItems: null,
    satisfaction: null,
    vipCustomer: null,
    watchers: null,
    votes: null,
  };

  it('is unknown, not zero', () => {
    const { readings } = factsAt(anIssue(bare), minute(20_000));
    const unknown = FACT_IDS.filter((fact) => readings[fact]?.value === undefined);
    const sources = new Set(unknown.map((fact) => FACTS[fact].source));
    expect(sources).toEqual(new Set(['comments', 'feedback', 'site', 'sla', 'links', 'sightings', 'issue']));
    expect(unknown).not.toContain('age');
  });

  it('leaves out facts that were not asked for', () => {
    expect(Object.keys(factsAt(anIssue(), minute(5), { only: ['age', 'team'] }).readings)).toEqual([
      'age',
      'team',
    ]);
  });
});
