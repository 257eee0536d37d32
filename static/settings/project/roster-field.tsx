import Button from '@atlaskit/button/new';
import type { Expert, ProjectSettings } from '../../../src/domain/policy/project-settings';
import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';
import { useSettings } from '../settings-state';

interface Props {
  readonly roster: NonNullable<ProjectSettings['roster']>;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (roster: NonNullable<ProjectSettings['roster']>) => void;
}

const UNKNOWN = '';
const NEW: Expert = { personId: '', subjects: [], sites: [] };

/** Whom to ask about what, and where: lists are typed with commas between. */
export function RosterField({ roster, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const set = (index: number, changes: Partial<Expert>) =>
    onChange(roster.map((expert, at) => (at === index ? { ...expert, ...changes } : expert)));
  const putHours = (index: number, chosen: string) =>
    onChange(
      roster.map((expert, at) => {
        const { calendarId: _before, ...rest } = expert;
        if (at !== index) return expert;
        return chosen === UNKNOWN ? rest : { ...rest, calendarId: chosen };
      }),
    );
  return (
    <fieldset className="level">
      <legend>{t('settings.roster')}</legend>
      {roster.map(({ personId, subjects, sites, calendarId }, index) => (
        <div className="level-fields" key={index}>
          <PersonField
            label={t('settings.expert')}
            person={personId}
            problem={problemAt(`roster[${index}].personId`) ?? problemAt(`roster[${index}]`)}
            onChange={(chosen) => set(index, { personId: chosen })}
          />
          <TextField
            label={t('settings.subjects')}
            value={subjects.join(',')}
            problem={firstProblem(problemAt, `roster[${index}].subjects`, subjects.length)}
            onChange={(typed) => set(index, { subjects: listOf(typed) })}
          />
          <TextField
            label={t('settings.sites')}
            value={sites.join(',')}
            problem={firstProblem(problemAt, `roster[${index}].sites`, sites.length)}
            onChange={(typed) => set(index, { sites: listOf(typed) })}
          />
          <ChoiceField
            label={t('settings.expertHours')}
            value={calendarId ?? UNKNOWN}
            choices={[
              { value: UNKNOWN, label: t('settings.expertHoursUnknown') },
              ...view.calendars.map(({ id, body }) => ({ value: id, label: body.name })),
            ]}
            problem={problemAt(`roster[${index}].calendarId`)}
            onChange={(chosen) => putHours(index, chosen)}
          />
          <div className="aside-button">
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => onChange(roster.filter((_, at) => at !== index))}
            >
              {t('settings.removeExpert')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...roster, NEW])}>{t('settings.addExpert')}</Button>
      </div>
    </fieldset>
  );
}

/** What is typed stays as it is, blanks included: the check trims it when it is saved. */
const listOf = (typed: string): readonly string[] => (typed === '' ? [] : typed.split(','));

/** What is wrong with the list, or with the first of its members that is wrong. */
function firstProblem(problemAt: Props['problemAt'], path: string, count: number): string | undefined {
  const members = Array.from({ length: count }, (_, at) => problemAt(`${path}[${at}]`));
  return problemAt(path) ?? members.find((problem) => problem !== undefined);
}
