import type { CriterionSetting } from '../../../src/contract/settings-view';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';

/** What it starts, and how often it did lately. */
export function FiredLine({ criterion }: { readonly criterion: CriterionSetting }) {
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
  return (
    <p className="subtle">
      {t('settings.starts', { playbook, severity: t(`severity.${criterion.severity}`) })} {fired}
    </p>
  );
}
