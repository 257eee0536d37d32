import Button from '@atlaskit/button/new';
import type { Expert, ProjectSettings } from '../../../src/domain/policy/project-settings';
import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { TextField } from '../fields/text-field';

interface Props {
  readonly roster: NonNullable<ProjectSettings['roster']>;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (roster: NonNullable<ProjectSettings['roster']>) => void;
}

const NEW: Expert = { personId: '', subjects: [], sites: [] };

/** Whom to ask about what, and where: lists are typed with commas between. */
export function RosterField({ roster, problemAt, onChange }: Props) {
  const { t } = useSite();
  const set = (index: number, changes: Partial<Expert>) =>
    onChange(roster.map((expert, at) => (at === index ? { ...expert, ...changes } : expert)));
  return (
    <fieldset className="level">
      <legend>{t('settings.roster')}</legend>
      {roster.map(({ personId, subjects, sites }, index) => (
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
