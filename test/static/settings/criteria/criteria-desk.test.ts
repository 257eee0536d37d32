import { expect, it } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../../src/domain/policy/default-policies';
import { translator } from '../../../../src/words/translate';
import { criteriaDesk, deskNow } from '../../../../static/settings/criteria/criteria-desk';
import { problemPlace } from '../../../../static/settings/criteria/problem-place';

const stored = SHIPPED_POLICIES.criteria['forgotten']?.body;
if (!stored) throw new Error('a criterion is shipped for what is forgotten');

const shownNow = () => {
  const { editors, shown } = deskNow();
  return shown === null ? undefined : editors[shown];
};

it('keeps what was typed while the reader is elsewhere, and begins anew where nothing was typed', () => {
  criteriaDesk.edit('forgotten', 1, stored);
  criteriaDesk.leave();
  criteriaDesk.edit('forgotten', 2, { ...stored, notes: 'stored later' });
  expect(shownNow()).toMatchObject({ version: 2, body: { notes: 'stored later' } });
  criteriaDesk.update('forgotten', { body: { ...stored, notes: 'typed' }, isDirty: true });
  criteriaDesk.leave();
  expect(shownNow()).toBeUndefined();
  criteriaDesk.edit('forgotten', 3, { ...stored, notes: 'stored by another' });
  expect(shownNow()).toMatchObject({ version: 2, body: { notes: 'typed' } });
  criteriaDesk.close('forgotten');
  expect(deskNow()).toEqual({ editors: {}, shown: null });
});

it('keeps several new criteria apart', () => {
  criteriaDesk.begin({ ...stored, id: '', name: 'First' });
  const first = deskNow().shown;
  criteriaDesk.begin({ ...stored, id: '', name: 'Second' });
  expect(Object.values(deskNow().editors).map(({ body }) => body.name)).toEqual(['First', 'Second']);
  criteriaDesk.resume(first ?? '');
  expect(shownNow()).toMatchObject({ version: null, isDirty: true, body: { name: 'First' } });
});

it('names the place of a problem in the words of the page', () => {
  const t = translator('en-US');
  expect(problemPlace('scope.jql', stored, t)).toBe('JQL (optional)');
  expect(problemPlace('when.members[0].minutes', stored, t)).toBe('Time since anybody touched it');
  expect(problemPlace('when.members', stored, t)).toBe('When');
  expect(problemPlace('policyId', stored, t)).toBe('policyId');
});
