import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { TeamCard } from './team-card';
import type { Team } from './team-parts';

interface Props {
  readonly teams: readonly Team[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (teams: readonly Team[]) => void;
}

/** The teams that the team field names: whom a ladder's level "team lead" tells, and to whom work can be offered. */
export function TeamsField({ teams, problemAt, onChange }: Props) {
  const { t } = useSite();
  return (
    <fieldset className="level">
      <legend>{t('settings.teams')}</legend>
      <p className="tab-hint">{t('settings.teamsHint')}</p>
      {teams.map((team, index) => (
        <TeamCard
          key={index}
          team={team}
          problemAt={(path) => problemAt(`teams[${index}].${path}`)}
          onChange={(next) => onChange(teams.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(teams.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...teams, { value: '', lead: '' }])}>{t('settings.addTeam')}</Button>
      </div>
    </fieldset>
  );
}
