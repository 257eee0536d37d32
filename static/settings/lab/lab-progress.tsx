import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import type { LabState } from './lab-state';

interface Props {
  readonly lab: LabState;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

/** How far it is, what it has cost, and what may be done about it. */
export function LabProgress({ lab, onStop, onResume }: Props) {
  const { t, language } = useSite();
  const { phase, read, wanted, share, pausedUntil, trouble, cost } = lab;
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  const isBusy = phase === 'reading' || phase === 'deciding';
  const spent = t('lab.cost', {
    requests: count(cost.requests),
    items: count(cost.items),
    points: count(cost.points),
  });
  const doing =
    phase === 'deciding'
      ? t('lab.deciding', { count: count(read) })
      : wanted === null
        ? t('lab.finding')
        : t('lab.reading', { read: count(read), wanted: count(wanted) });
  return (
    <section className="lab-progress" aria-label={t('lab.progress')}>
      {isBusy && (
        <>
          <ProgressBar
            ariaLabel={doing}
            isIndeterminate={phase === 'reading' && wanted === null}
            value={phase === 'deciding' ? share : wanted === null || wanted === 0 ? 0 : read / wanted}
          />
          <p role="status">{doing}</p>
          {pausedUntil !== null && <p className="overdue">{t('lab.paused')}</p>}
          <div>
            <Button onClick={onStop}>{t('lab.stop')}</Button>
          </div>
        </>
      )}
      {phase === 'stopped' && (
        <SectionMessage
          appearance="information"
          actions={[
            <SectionMessageAction key="resume" onClick={onResume}>
              {t('lab.resume')}
            </SectionMessageAction>,
          ]}
        >
          <p role="status">{t('lab.stopped', { read: count(read), wanted: count(wanted ?? read) })}</p>
        </SectionMessage>
      )}
      {phase === 'failed' && trouble && (
        <div role="alert">
          <SectionMessage
            appearance="error"
            actions={[
              <SectionMessageAction key="resume" onClick={onResume}>
                {t('lab.resume')}
              </SectionMessageAction>,
            ]}
          >
            <p>{t(`lab.trouble.${trouble.code}`, { reason: trouble.reason })}</p>
            {read > 0 && <p>{t('lab.keptRead', { read: count(read) })}</p>}
          </SectionMessage>
        </div>
      )}
      <p className="subtle">{spent}</p>
    </section>
  );
}
