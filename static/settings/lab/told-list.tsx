import type { Criterion } from '../../../src/domain/criteria/criterion';
import { useSite } from '../../shared/site';
import { TargetLabel } from '../ladders/target-label';
import { useSettings } from '../settings-state';

const MINUTE = 60_000;

/** Who would have been told, level by level, if nobody had answered. */
export function ToldList({ criterion }: { readonly criterion: Criterion }) {
  const { t, times } = useSite();
  const { view } = useSettings();
  const playbook = view.playbooks.find(({ id }) => id === criterion.starts.playbookId)?.body;
  const ladder = view.ladders.find(({ id }) => id === playbook?.ladderId)?.body;
  if (!playbook || !ladder) return <p>{t('lab.nobodyTold')}</p>;
  return (
    <div>
      <p>{t('lab.told', { playbook: playbook.name, ladder: ladder.name })}</p>
      <ol className="told">
        {ladder.levels.map(({ name, delay, people }, place) => (
          <li key={place}>
            <strong>{name}</strong>{' '}
            <span className="subtle">
              {t(`lab.after.${delay.clock}`, { duration: times.duration(delay.minutes * MINUTE) })}
            </span>{' '}
            {people.map((target, at) => (
              <span key={at} className="told-one">
                <TargetLabel target={target} />
              </span>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
