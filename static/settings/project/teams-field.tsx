import Button from '@atlaskit/button/new';
import { AsyncSelect } from '@atlaskit/select';
import type { PersonTarget } from '../../../src/domain/policy/person-target';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import { TextField } from '../fields/text-field';
import { findTargets } from '../ladders/find-targets';
import { TargetLabel } from '../ladders/target-label';

type Teams = NonNullable<ProjectSettings['teams']>;
type Person = Extract<PersonTarget, { kind: 'person' }>;

interface Props {
  readonly teams: Teams;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (teams: Teams) => void;
}

/** Who leads each team, by the value of the team field: whom a ladder's level "team lead" tells. */
export function TeamsField({ teams, problemAt, onChange }: Props) {
  const { t } = useSite();
  const set = (index: number, changes: Partial<Teams[number]>) =>
    onChange(teams.map((team, at) => (at === index ? { ...team, ...changes } : team)));
  return (
    <fieldset className="level">
      <legend>{t('settings.teams')}</legend>
      {teams.map(({ value, lead }, index) => (
        <div className="level-fields" key={index}>
          <TextField
            label={t('settings.teamName')}
            value={value}
            problem={problemAt(`teams[${index}].value`)}
            onChange={(typed) => set(index, { value: typed })}
          />
          <Field label={t('settings.role.team-lead')} problem={problemAt(`teams[${index}].lead`)}>
            {({ id, describedBy }) => (
              <AsyncSelect<Person>
                inputId={id}
                {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
                cacheOptions
                loadOptions={findPeople}
                value={lead === '' ? null : { kind: 'person', accountId: lead }}
                placeholder={t('settings.findPerson')}
                noOptionsMessage={() => t('settings.nobodyFound')}
                getOptionValue={({ accountId }) => accountId}
                getOptionLabel={({ accountId }) => accountId}
                formatOptionLabel={(target) => <TargetLabel target={target} />}
                onChange={(picked) => set(index, { lead: picked?.accountId ?? '' })}
              />
            )}
          </Field>
          <div className="aside-button">
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => onChange(teams.filter((_, at) => at !== index))}
            >
              {t('settings.removeTeam', { team: value })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...teams, { value: '', lead: '' }])}>{t('settings.addTeam')}</Button>
      </div>
    </fieldset>
  );
}

const findPeople = async (typed: string): Promise<readonly Person[]> =>
  (await findTargets(typed)).people.filter((target) => target.kind === 'person');
