import type { CriterionFigures } from '../../../src/domain/policy/policy-figures';
import type { CriterionSetting } from '../../../src/contract/settings-view';
import { precisionPercent } from '../../../src/domain/criteria/precision';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';

interface Props {
  readonly criterion: CriterionSetting;
  readonly figures: CriterionFigures | undefined;
}

/** What it starts, how often it did lately, and how often it was right. */
export function FiredLine({ criterion, figures }: Props) {
  const { t, times } = useSite();
  const { view, now } = useSettings();
  const playbook =
    view.playbooks.find(({ id }) => id === criterion.playbookId)?.body.name ?? criterion.playbookId;
  const fired =
    criterion.lastFiredAt === null
      ? t('settings.firedNever')
      : t('settings.fired', {
          count: criterion.fired,
          more: criterion.firedMore ? '+' : '',
          time: times.relative(criterion.lastFiredAt, now),
        });
  const percent = figures ? precisionPercent(figures) : null;
  const precision =
    percent === null
      ? t('criteria.precisionUnknown')
      : t('criteria.precision', { percent, count: figures?.judged ?? 0 });
  return (
    <p className="subtle">
      {t('settings.starts', { playbook, severity: t(`severity.${criterion.severity}`) })} {fired} {precision}
    </p>
  );
}
