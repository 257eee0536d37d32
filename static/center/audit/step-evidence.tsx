import { useCallback, useEffect, useState } from 'react';
import type { ReviewView } from '../../../src/contract/review-view';
import type { StepResult } from '../../../src/domain/audit/conformance';
import type { Answer } from '../../shared/make-call';
import { Person } from '../../shared/people/person';
import { useSite, type Site } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { Unread } from '../../shared/states/unread';
import { call } from './use-audit';

interface Props {
  readonly escalationId: string;
  readonly name: string;
  readonly now: number;
}

/** Each step of one escalation with the line of the journal that shows it: when, and by whom. */
export function StepEvidence({ escalationId, name, now }: Props) {
  const { t, times } = useSite();
  const [answer, setAnswer] = useState<Answer<ReviewView> | null>(null);
  const read = useCallback(async () => {
    setAnswer(null);
    setAnswer(await call('review.view', { escalationId }));
  }, [escalationId]);
  useEffect(() => void read(), [read]);
  if (!answer) return <Loading label={t('audit.loadingEvidence')} />;
  if (!answer.ok) return <Unread trouble={answer.trouble} retry={() => void read()} />;
  const { steps, cut } = answer.value;
  return (
    <div className="figures-scroll" role="region" aria-label={t('audit.evidenceOf', { name })} tabIndex={0}>
      <table className="figures evidence">
        <caption className="visually-hidden">{t('audit.evidenceOf', { name })}</caption>
        <thead>
          <tr>
            <th scope="col" className="lead">
              {t('audit.column.step')}
            </th>
            <th scope="col">{t('audit.column.state')}</th>
            <th scope="col">{t('audit.column.due')}</th>
            <th scope="col">{t('audit.column.shown')}</th>
            <th scope="col">{t('audit.column.by')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((result) => (
            <tr key={result.step}>
              <th scope="row" className="lead">
                {t(`step.${result.step}`)}
              </th>
              <td>{stateWords(t, result)}</td>
              <td>{result.dueAt === null ? t('audit.noDeadline') : times.absolute(result.dueAt, now)}</td>
              <td>{result.evidence ? times.absolute(result.evidence.at, now) : t('audit.noEvidence')}</td>
              <td>
                {result.evidence &&
                  (result.evidence.by === 'engine' ? (
                    t('audit.engine')
                  ) : (
                    <Person accountId={result.evidence.by} />
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cut && <p className="subtle">{t('review.cut')}</p>}
    </div>
  );
}

const stateWords = (t: Site['t'], { state, inOrder, rightRole, role, waiver }: StepResult): string =>
  [
    t(`stepState.${state}`),
    ...(inOrder ? [] : [t('review.outOfOrder')]),
    ...(rightRole === false ? [t('review.otherRole', { role: t(`stepRole.${role}`) })] : []),
    ...(state === 'waived' && waiver ? [waiver.words] : []),
  ].join(' · ');
