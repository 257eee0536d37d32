import { useSite } from '../shared/site';
import { useSettings } from './settings-state';

/** Three missed sweeps: something is wrong, and whoever relies on the engine must see it here. */
const LATE_MS = 15 * 60_000;

/** One line: when the engine last looked, and how much waits for it. */
export function EngineLine() {
  const { t, times } = useSite();
  const { view, now } = useSettings();
  const { lastSweepAt, dueNow } = view.engine;
  if (lastSweepAt === null) return <p className="subtle engine">{t('settings.engineNever')}</p>;
  const isLate = now - lastSweepAt > LATE_MS;
  return (
    <p className={isLate ? 'overdue engine' : 'subtle engine'} role={isLate ? 'alert' : undefined}>
      {t(isLate ? 'settings.engineLate' : 'settings.engineAlive', { time: times.relative(lastSweepAt, now) })}{' '}
      {dueNow > 0 && t('settings.engineDue', { count: dueNow })}
    </p>
  );
}
