import type { Criterion } from '../../../src/domain/criteria/criterion';
import { wordChoicesWith } from '../../../src/words/word-text';
import { SEVERITIES } from '../../../src/domain/escalation/severity';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { useSettings } from '../settings-state';
import { ToldLevels } from './told-levels';

interface Props {
  readonly starts: Criterion['starts'];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (starts: Criterion['starts']) => void;
}

/** What a firing starts, and who would hear of it, level by level. */
export function StartsFields({ starts, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  return (
    <>
      <div className="numbers">
        <ChoiceField
          label={t('criteria.playbook')}
          value={starts.playbookId}
          choices={view.playbooks.map(({ id, body }) => ({ value: id, label: body.name }))}
          problem={problemAt('starts.playbookId')}
          onChange={(playbookId) => {
            const severity = view.playbooks.find(({ id }) => id === playbookId)?.body.severity;
            onChange({ ...starts, playbookId, severity: severity ?? starts.severity });
          }}
        />
        <ChoiceField
          label={t('criteria.severity')}
          value={starts.severity}
          choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          problem={problemAt('starts.severity')}
          onChange={(severity) => onChange({ ...starts, severity })}
        />
        <ChoiceField
          label={t('criteria.reason')}
          value={starts.reasonCode}
          choices={wordChoicesWith(t, 'reason', view.vocabulary.body.reasons, starts.reasonCode)}
          problem={problemAt('starts.reasonCode')}
          onChange={(reasonCode) => onChange({ ...starts, reasonCode })}
        />
      </div>
      <ToldLevels playbookId={starts.playbookId} />
    </>
  );
}
