import Heading from '@atlaskit/heading';
import type { EngineHealthView } from '../../../../src/contract/engine-health-view';
import { useSite } from '../../../shared/site';

/** What was given up, newest first; nothing is drawn where nothing was. */
export function DeadLetters({ health }: { readonly health: EngineHealthView }) {
  const { t, times } = useSite();
  const { deadLetters, deadLettersMore, now } = health;
  if (deadLetters.length === 0) return null;
  return (
    <section className="card" aria-labelledby="dead-letters">
      <Heading size="small" as="h2" id="dead-letters">
        {t('site.deadLetters')}
      </Heading>
      <p className="tab-hint">{t('site.deadLettersHint')}</p>
      <div className="scrolled" role="region" aria-labelledby="dead-letters" tabIndex={0}>
        <table className="history">
          <thead>
            <tr>
              {(['what', 'record', 'why', 'tries', 'due'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`site.letter.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deadLetters.map(({ effectId, escalationId, kind, reason, attempts, dueAt }) => (
              <tr key={effectId}>
                <td>{kind}</td>
                <td>{escalationId}</td>
                <td>{reason}</td>
                <td>{attempts}</td>
                <td>{times.absolute(dueAt, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {deadLettersMore && <p className="tab-hint">{t('site.lettersMore')}</p>}
    </section>
  );
}
