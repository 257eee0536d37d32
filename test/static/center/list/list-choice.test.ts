import { describe, expect, it } from '@jest/globals';
import { fromQuery, toQuery, USUAL_CHOICE } from '../../../../static/center/list/list-choice';
import { jqlFor } from '../../../../static/center/list/jql-for';

describe('the address of the list', () => {
  it('says nothing while everything is as usual', () => {
    expect(toQuery(USUAL_CHOICE)).toBe('');
    expect(fromQuery('')).toEqual(USUAL_CHOICE);
  });

  it('shows whoever follows it the same list', () => {
    const choice = {
      filters: {
        life: 'open' as const,
        stages: ['acting' as const],
        severities: ['critical' as const],
        mine: true,
        organisations: ['5', '7'],
      },
      order: { by: 'opened' as const, descending: true, group: 'stage' as const },
      columns: ['next', 'trend'] as const,
      find: { by: 'jql' as const, text: 'labels = "a&b" AND priority = Highest' },
      openId: '20001-1',
    };
    expect(fromQuery(toQuery(choice))).toEqual(choice);
  });

  it('passes over what it does not know, and what does not go together', () => {
    const choice = fromQuery(
      'life=ended&stage=acting.closed&sort=colour&group=moon&columns=next.colour&text=%20',
    );
    expect(choice).toEqual({
      ...USUAL_CHOICE,
      filters: { ...USUAL_CHOICE.filters, life: 'ended', stages: ['closed'] },
      columns: ['next'],
    });
  });
});

describe('what Jira is asked', () => {
  const SCOPE = 'escalationStage IS NOT EMPTY AND project = 10000';

  it.each([
    [{ by: 'text' as const, text: ' label printer ' }, `${SCOPE} AND (text ~ "label printer")`],
    [{ by: 'text' as const, text: 'sup-7' }, `${SCOPE} AND (issuekey = "SUP-7")`],
    [{ by: 'text' as const, text: 'a") OR (key > "' }, `${SCOPE} AND (text ~ "a ) OR (key >")`],
    [{ by: 'jql' as const, text: 'a = 1 OR b = 2 ORDER BY c' }, `${SCOPE} AND (a = 1 OR b = 2)`],
    [{ by: 'jql' as const, text: 'order by created' }, SCOPE],
  ])('stays within the escalated work items of the project: %j', (find, jql) => {
    expect(jqlFor(find, '10000')).toBe(jql);
  });

  it('is about the escalated work items of all projects on a page that belongs to none', () => {
    expect(jqlFor({ by: 'text', text: 'printer' }, 'site')).toBe(
      'escalationStage IS NOT EMPTY AND (text ~ "printer")',
    );
  });
});
