import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import { useSite } from '../../shared/site';
import { MatchField } from '../criteria/match-field';

interface Props {
  readonly settings: ProjectSettings;
  readonly types: readonly string[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (settings: ProjectSettings) => void;
}

/** Issue types that count as incidents when they are linked; none: as Jira Service Management names them in English. */
export function IncidentTypesField({ settings, types, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { incidentTypes = [], ...rest } = settings;
  return (
    <MatchField
      label={t('settings.incidentTypes')}
      values={incidentTypes.map((name) => ({ name }))}
      choices={types.map((name) => ({ name }))}
      mayType
      problem={problemAt('incidentTypes')}
      onChange={(picked) => {
        const names = picked.flatMap(({ name }) => name ?? []);
        onChange(names.length === 0 ? rest : { ...rest, incidentTypes: names });
      }}
    />
  );
}
