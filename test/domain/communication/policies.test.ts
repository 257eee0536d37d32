import { describe, expect, it } from '@jest/globals';
import { checkPlaybook } from '../../../src/domain/policy/check-playbook';
import { checkProjectSettings } from '../../../src/domain/policy/check-project-settings';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aPlaybook } from '../../support/a-playbook';

const settings = (quickWords: unknown): unknown => ({ ...SHIPPED_POLICIES.settings.body, quickWords });
const problems = (outcome: ReturnType<typeof checkPlaybook> | ReturnType<typeof checkProjectSettings>) =>
  outcome.ok ? [] : outcome.problems;

describe('the channels of a playbook', () => {
  it('may be left out, and are kept as they were chosen', () => {
    expect(checkPlaybook(aPlaybook()).ok).toBe(true);
    const channels = { management: 'mail', provider: 'by-hand', customer: 'public-comment' } as const;
    expect(checkPlaybook(aPlaybook({ channels }))).toEqual({ ok: true, value: aPlaybook({ channels }) });
  });

  it('make nobody but the customer a reader of public comments', () => {
    const wrong = {
      ...aPlaybook(),
      channels: { management: 'public-comment', customer: 'internal-comment' },
    };
    expect(
      problems(checkPlaybook(wrong))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['channels.customer', 'channels.management']);
  });
});

describe('quick words', () => {
  it('may be left out, and hold placeholders for updates', () => {
    expect(checkProjectSettings(SHIPPED_POLICIES.settings.body).ok).toBe(true);
    const quickWords = { updates: ['We are at {{stage}}.'], reasons: ['Not our team'] };
    const checked = checkProjectSettings(settings(quickWords));
    expect(checked.ok && checked.value.quickWords).toEqual(quickWords);
  });

  it('name a placeholder that there is not, an empty phrase, and one that is there twice', () => {
    const found = problems(
      checkProjectSettings(settings({ updates: ['{{cost}}', ' '], reasons: ['Same', 'Same'] })),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        { path: 'quickWords.updates[0]', message: 'There is no placeholder {{cost}}.' },
        { path: 'quickWords.updates[1]', message: 'Fill this in.' },
        expect.objectContaining({ message: 'Named twice.' }),
      ]),
    );
  });
});
