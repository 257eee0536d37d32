import { describe, expect, it } from '@jest/globals';
import type { Entity, Rows } from '../../../src/app/rows';
import { CODECS } from '../../../src/forge/storage/codecs';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { anEscalation } from '../../support/an-escalation';

const read = <E extends Entity>(entity: E, key: string, data: unknown): Rows[E] =>
  decodeRow(CODECS[entity], key, { rev: 3, v: CODECS[entity].version, data }).row;

const head = { ...anEscalation(), dueAt: 1 };

describe('what is stored of people', () => {
  it('reads a head from before approvers were named as one whose approver no playbook names', () => {
    expect(read('escalation', '1-1', head)).not.toHaveProperty('approval');
  });

  it.each([
    ['an approver who is waited for', { step: 1, since: 5, asked: ['lena'] }],
    ['nobody any more', null],
  ])('keeps whom a request waits for: %s', (_who, approval) => {
    expect(read('escalation', '1-1', { ...head, approval })).toMatchObject({ approval });
  });

  it('keeps a team with its covers, and an index of whose current it is', () => {
    const role = { role: 'own', name: 'Scribe', personId: 'ada', coverId: null, since: 5 };
    const row = { escId: '1-1', name: 'team', body: { roles: [{ id: '1-1:role:1', ...role }] } };
    const stored = read('part', '1-1:team:0', row);
    expect(stored).toEqual(row);
    expect(CODECS.part.attributes(stored, '1-1:team:0')).toEqual({
      escId: '1-1',
      name: 'team',
      current: 'yes',
    });
  });

  it('refuses a role that this app does not know', () => {
    const role = { id: '1-1:role:1', role: 'king', name: '', personId: 'ada', coverId: null, since: 5 };
    expect(() =>
      read('part', '1-1:team:0', { escId: '1-1', name: 'team', body: { roles: [role] } }),
    ).toThrow();
  });

  it('counts a role by who holds it', () => {
    const duty = read('duty', '1-1:role:1', {
      id: '1-1:role:1',
      escId: '1-1',
      projectId: '10000',
      kind: 'role',
      holder: 'ada',
      state: 'open',
      dueAt: 253_402_300_799_000,
      doneAt: null,
      chased: 0,
    });
    expect(CODECS.duty.attributes(duty, '1-1:role:1')).toMatchObject({ holder: 'ada', state: 'open' });
  });
});
