import { describe, expect, it } from '@jest/globals';
import { newProvider, withAnswer, withCalendar } from '../../../static/settings/project/provider-parts';

describe('a provider in the settings', () => {
  it('gets an id that no other has, also after one was removed', () => {
    const first = newProvider([]);
    const second = newProvider([first]);
    expect([first.id, second.id]).toEqual(['provider-1', 'provider-2']);
    expect(newProvider([second]).id).toBe('provider-3');
  });

  it('leaves out what is not set', () => {
    const provider = withAnswer(newProvider([]), 'high', { minutes: 60, clock: 'elapsed' });
    expect(provider.answerWithin).toEqual({ high: { minutes: 60, clock: 'elapsed' } });
    expect(withAnswer(provider, 'high', undefined).answerWithin).toEqual({});
    const contact = withCalendar({ name: 'Desk', reach: 'mail' }, 'office');
    expect(contact).toEqual({ name: 'Desk', reach: 'mail', calendarId: 'office' });
    expect(withCalendar(contact, undefined)).toEqual({ name: 'Desk', reach: 'mail' });
  });
});
