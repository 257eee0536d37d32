import { describe, expect, it } from '@jest/globals';
import en from '../../locales/en-US.json';
import { PLACEHOLDERS, words } from '../../src/forge/words';
import { SAY } from '../../src/forge/say-texts';

const TEXTS = Object.entries(SAY).flatMap(([code, { subject, text }]) => [
  [`${code} subject`, subject] as const,
  [`${code} text`, text] as const,
]);
const named = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/gu)].map(([, name]) => name ?? '');

describe('the texts of the engine', () => {
  it.each(TEXTS)('use the fixed placeholders alone (%s)', (_name, text) => {
    expect(named(text).filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name))).toEqual([]);
  });

  it('are short: a subject fits a mail’s line', () => {
    expect(TEXTS.filter(([name, text]) => name.endsWith('subject') && text.length > 80)).toEqual([]);
  });

  it('put codes into words and numbers into place', () => {
    const said = words.say('level-told', { level: 2, name: 'Service manager' });
    expect(said.subject).toBe('Your answer is needed (level 2, Service manager)');
    expect(words.say('started', { severity: 'critical', reason: 'sla' }).text).toContain(
      'Severity: Critical. Reason: a service target is at risk.',
    );
  });

  it.each([
    ['tell', 'Otherwise it goes to the next level.'],
    ['repeat', 'Otherwise you are asked once more.'],
    ['again', 'There is no level above: otherwise the ladder begins again.'],
    ['end', 'There is no level above: without an answer the ladder ends here.'],
  ])('tell a level that has not answered what comes next (%s)', (then, expected) => {
    const { text } = words.say('level-repeated', { level: 2, name: 'Service manager', then });
    expect(text).toContain(`Please acknowledge it here. ${expected}`);
  });

  it('leave a gap where something was not given, rather than no message', () => {
    expect(words.say('relapsed', {}).text).toContain('(relapse –)');
  });

  it('never evaluate or fill again what was given', () => {
    const { text } = words.say('management-update', {
      audience: 'management',
      text: '{severity} ${1+1} {constructor} $&',
    });
    expect(text).toBe('Update on the escalation for management: {severity} ${1+1} {constructor} $&');
    expect(words.say('started', { severity: 'constructor', reason: '__proto__' }).text).toContain(
      'Severity: constructor.',
    );
  });

  it('say the state with the level once somebody was told', () => {
    expect(words.state({ severity: 'critical', stage: 'acting', level: 2 })).toBe(
      'Critical · acting · level 2',
    );
    expect(words.state({ severity: 'high', stage: 'requested', level: 0 })).toBe('High · requested');
  });

  it.each([
    ['UTC', 'Mon 16 Nov, 08:05 UTC'],
    ['Europe/Berlin', 'Mon 16 Nov, 09:05 CET'],
    ['Asia/Kolkata', 'Mon 16 Nov, 13:35 GMT+5:30'],
  ])('give times in the zone %s', (zone, expected) => {
    expect(words.time(Date.UTC(2026, 10, 16, 8, 5), zone)).toBe(expected);
  });

  it('promise the next update in words that customers may read', () => {
    expect(words.nextUpdate('Mon 14:00')).toBe('The next update follows by Mon 14:00.');
    expect(en.state.nextUpdate).not.toMatch(/escalat/iu);
  });
});
