import { Inline, Label, Select, Stack } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { Value } from '../calls';
import { useReader } from '../reader';

type Roster = Value<'people.view'>['roster'];

/** Fewer experts are seen at a glance. */
const WORTH_A_FILTER = 4;
const ALL = '';

const each = (lists: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(lists.flat())].sort((a, b) => a.localeCompare(b));

/** The experts of a subject and a site, and the two lists to choose them by. Who has no site is anywhere. */
export function useRosterFilter(roster: Roster): { readonly shown: Roster; readonly filter: ReactNode } {
  const { t } = useReader();
  const [subject, setSubject] = useState(ALL);
  const [site, setSite] = useState(ALL);
  const shown = roster.filter(
    ({ subjects, sites }) =>
      (subject === ALL || subjects.includes(subject)) &&
      (site === ALL || sites.length === 0 || sites.includes(site)),
  );
  const lists = [
    {
      id: 'roster-subject',
      label: 'people.subject',
      found: each(roster.map(({ subjects }) => subjects)),
      value: subject,
      set: setSubject,
    },
    {
      id: 'roster-site',
      label: 'people.site',
      found: each(roster.map(({ sites }) => sites)),
      value: site,
      set: setSite,
    },
  ] as const;
  const filter =
    roster.length < WORTH_A_FILTER ? null : (
      <Inline space="space.200" shouldWrap>
        {lists.map(({ id, label, found, value, set }) => {
          const options = [ALL, ...found].map((name) => ({
            value: name,
            label: name === ALL ? t('people.all') : name,
          }));
          return found.length === 0 ? null : (
            <Stack key={id}>
              <Label labelFor={id}>{t(label)}</Label>
              <Select
                id={id}
                name={id}
                options={options}
                value={options.find((option) => option.value === value) ?? null}
                onChange={(picked: unknown) => set(nameOf(picked))}
              />
            </Stack>
          );
        })}
      </Inline>
    );
  return { shown, filter };
}

const nameOf = (picked: unknown): string =>
  typeof picked === 'object' && picked !== null && 'value' in picked && typeof picked.value === 'string'
    ? picked.value
    : ALL;
