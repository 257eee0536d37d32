import type { ProjectSettings } from '../../../src/domain/policy/project-settings';

export type Provider = NonNullable<ProjectSettings['providers']>[number];
export type Contact = Provider['contacts'][number];

const DAY_MINUTES = 1_440;

/** A provider's id is made once, and is none that another has: cases keep it, whatever the provider is called later. */
export function newProvider(others: readonly Provider[]): Provider {
  const taken = new Set(others.map(({ id }) => id));
  let n = others.length + 1;
  while (taken.has(`provider-${n}`)) n += 1;
  return {
    id: `provider-${n}`,
    name: '',
    contacts: [{ name: '', reach: '' }],
    answerWithin: {},
    pauseCapMinutes: DAY_MINUTES,
  };
}

/** The contact with a calendar, or without one. */
export function withCalendar({ calendarId: _before, ...contact }: Contact, id: string | undefined): Contact {
  return id === undefined ? contact : { ...contact, calendarId: id };
}

/** The provider with the time for one severity set, or left out. */
export function withAnswer(
  provider: Provider,
  severity: keyof Provider['answerWithin'],
  delay: Provider['answerWithin'][typeof severity],
): Provider {
  const { [severity]: _before, ...rest } = provider.answerWithin;
  return { ...provider, answerWithin: delay === undefined ? rest : { ...rest, [severity]: delay } };
}
