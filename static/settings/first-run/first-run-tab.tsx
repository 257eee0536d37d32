import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import './first-run.css';
import { FirstRunForm } from './first-run-form';
import { isNothingSet } from './is-nothing-set';
import { PanelHint } from './panel-hint';
import { useFirstRun, type FirstRun } from './use-first-run';

/** From nothing to criteria that propose: one page, one click to look and one to switch on. */
export function FirstRunTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const run = useFirstRun();
  if (!isNothingSet(view))
    return (
      <>
        <SectionMessage appearance="success">
          <p>{t('firstRun.applied')}</p>
        </SectionMessage>
        <PanelHint />
      </>
    );
  return (
    <div className="card">
      <h2 className="first-run-title">{t('firstRun.title')}</h2>
      <p>{t('firstRun.intro')}</p>
      <Look run={run} />
      {run.end === 'read' && <FirstRunForm run={run} />}
    </div>
  );
}

function Look({ run: { end, reading, look, stop } }: { readonly run: FirstRun }) {
  const { t } = useSite();
  const { past, isPaused } = reading;
  if (end === 'read') return null;
  if (end === 'reading') {
    const read = past?.histories.length ?? 0;
    const wanted = past?.wanted ?? 0;
    const said = t('firstRun.reading', { read, wanted });
    return (
      <div className="save-bar">
        <p role="status">{isPaused ? t('firstRun.paused') : said}</p>
        {past === null ? (
          <Spinner label={t('firstRun.look')} />
        ) : (
          <ProgressBar ariaLabel={said} value={wanted === 0 ? 1 : read / wanted} />
        )}
        <div>
          <Button onClick={stop}>{t('firstRun.stop')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="save-bar">
      {(end === 'unavailable' || end === 'refused' || end === 'odd') && (
        <div role="alert">
          <SectionMessage appearance="error">
            <p>{t(`firstRun.failed.${end}`)}</p>
          </SectionMessage>
        </div>
      )}
      <div>
        <Button appearance="primary" onClick={look}>
          {t(end === null ? 'firstRun.look' : 'firstRun.again')}
        </Button>
      </div>
    </div>
  );
}
