import { describe, expect, it } from '@jest/globals';
import type { Entity, Rows } from '../../../src/app/rows';
import type { Leg } from '../../../src/domain/provider/leg';
import { CODECS } from '../../../src/forge/storage/codecs';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { anEscalation } from '../../support/an-escalation';

const read = <E extends Entity>(entity: E, key: string, data: unknown): Rows[E] =>
  decodeRow(CODECS[entity], key, { rev: 3, v: CODECS[entity].version, data }).row;

const head = { ...anEscalation(), dueAt: 1 };

const LEG: Leg = {
  id: '1-1:leg:1',
  providerId: 'hosting',
  name: 'Nordic Hosting',
  reference: '',
  level: 1,
  openedAt: 1,
  turn: 'theirs',
  turnSince: 1,
  capMinutes: 0,
  pausedMinutes: 0,
  lastWord: { at: 2, by: 'mona', text: 'We look at it', promisedAt: null },
  answers: 1,
  chases: 0,
  misses: 0,
  outcome: null,
  closedAt: null,
  history: [
    { what: 'opened', at: 1, by: 'mona', level: 1, how: null, text: 'The rack is dark' },
    { what: 'chased', at: 2, by: 'mona', level: 1, how: 'phone', text: '' },
    { what: 'late', at: 3, by: 'engine', level: 1, how: null, text: '' },
  ],
};

describe('what is stored of providers', () => {
  it('reads a head from before there were cases as one that waits for nobody', () => {
    expect(read('escalation', '1-1', head)).not.toHaveProperty('legs');
  });

  it('keeps the clocks of cases in the head', () => {
    const legs = [{ id: LEG.id, since: 1, dueAt: 9, missed: true }];
    expect(read('escalation', '1-1', { ...head, legs })).toMatchObject({ legs });
  });

  it('keeps the cases of an escalation as they are', () => {
    const row = { escId: '1-1', name: 'legs', body: { legs: [LEG] } };
    expect(read('part', '1-1:legs:0', row)).toEqual(row);
  });

  it('refuses a case that ended as this app does not know', () => {
    const body = { legs: [{ ...LEG, outcome: 'lost' }] };
    expect(() => read('part', '1-1:legs:0', { escId: '1-1', name: 'legs', body })).toThrow();
  });
});
