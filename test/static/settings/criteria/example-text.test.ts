import { describe, expect, it } from '@jest/globals';
import { factsAt } from '../../../../src/domain/criteria/facts-at';
import { FACT_IDS } from '../../../../src/domain/criteria/fact-table';
import { HOUR } from '../../../../src/domain/time';
import { exampleText } from '../../../../static/settings/criteria/example-text';
import { aHistory } from '../../../support/a-history';
import { anEnglishReader } from '../../../support/an-english-reader';

const NOW = 5 * HOUR;
const history = aHistory({
  labels: [
    { id: 'vpn', name: 'vpn' },
    { id: 'mail', name: 'mail' },
  ],
  vipCustomer: false,
  comments: [{ at: HOUR, authorId: 'carla', public: true, byCustomer: true, text: 'Still nothing works!' }],
  slas: [
    {
      id: '1',
      name: 'Time to resolution',
      cycles: [
        {
          startedAt: 0,
          breachAt: 8 * HOUR,
          stoppedAt: null,
          breached: false,
          paused: false,
          goalMs: 8 * HOUR,
          elapsedMs: 0,
          remainingMs: 8 * HOUR,
          ongoing: true,
        },
      ],
    },
  ],
});
const { readings } = factsAt(history, NOW);
const said = (fact: (typeof FACT_IDS)[number]) => exampleText(fact, readings, NOW, anEnglishReader());

describe('an example of a fact', () => {
  it('is its value on a real work item, with its unit', () => {
    expect(said('priority')).toBe('Medium');
    expect(said('statusCategory')).toBe('To do');
    expect(said('labels')).toBe('vpn, mail');
    expect(said('age')).toMatch(/^5 h/);
    expect(said('oldestUnanswered')).toMatch(/^4 h/);
    expect(said('vipCustomer')).toBe('no');
    expect(said('slaBreached')).toBe('Time to resolution no');
    expect(said('slaLeft')).toMatch(/^Time to resolution 3 h/);
    expect(said('slaUsed')).toBe('Time to resolution 63 %');
    expect(said('unansweredComments')).toBe('1');
    expect(said('customerWords')).toBe('still nothing works');
  });

  it('is null where the fact is known and there is nothing, and undefined where it is not known', () => {
    expect(said('requestType')).toBeNull();
    expect(said('components')).toBeNull();
    expect(said('similarByService')).toBeUndefined();
  });

  it('is told of every fact without a mishap', () => {
    for (const fact of FACT_IDS) expect(() => said(fact)).not.toThrow();
  });
});
