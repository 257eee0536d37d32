import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../../../shared/site';
import { ProblemList } from '../../../history/problem-list';
import { DryRunList } from './dry-run-list';
import { FileTrouble } from './file-trouble';
import type { FileIn, FileInActs } from './use-file-in';

interface Props {
  readonly state: FileIn;
  readonly acts: FileInActs;
  readonly isSending: boolean;
  /** The site's time, epoch ms. */
  readonly now: number;
  readonly start: (importId: string) => void;
}

/** The admin's own file: how much of it has come, what is wrong with it, or what it would do. */
export function FileState({ state, acts, isSending, now, start }: Props) {
  const { t, times } = useSite();
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return <p role="status">{t('transfer.reading')}</p>;
    case 'sending': {
      const doing = t('transfer.sending', { percent: Math.floor(state.share * 100) });
      return (
        <>
          <ProgressBar ariaLabel={doing} value={state.share} />
          <p role="status">{doing}</p>
          <div>
            <Button onClick={acts.stop}>{t('transfer.stop')}</Button>
          </div>
        </>
      );
    }
    case 'paused':
      return (
        <>
          {state.trouble?.code === 'already-done' ? (
            <SectionMessage appearance="warning">
              <p role="alert">{t('transfer.busy')}</p>
            </SectionMessage>
          ) : state.trouble ? (
            <ProblemList trouble={state.trouble} />
          ) : (
            <SectionMessage>
              <p role="status">{t('transfer.sendingStopped')}</p>
            </SectionMessage>
          )}
          <div className="row-buttons">
            <Button appearance="primary" onClick={acts.goOn}>
              {t('transfer.goOn')}
            </Button>
            <Button onClick={() => void acts.forget()}>{t('transfer.forget')}</Button>
          </div>
        </>
      );
    case 'ready': {
      const { run, file, notHere, importId } = state;
      return (
        <>
          <div role="status">
            <h3 className="plan-scope">{t('transfer.dryRun')}</h3>
            <p className="tab-hint">{t('transfer.madeAt', { time: times.absolute(file.exportedAt, now) })}</p>
          </div>
          <DryRunList run={run} notHere={notHere} />
          <div className="row-buttons">
            {run.coming > 0 && (
              <Button appearance="primary" isLoading={isSending} onClick={() => start(importId)}>
                {t('transfer.start', { count: run.coming })}
              </Button>
            )}
            <Button isDisabled={isSending} onClick={() => void acts.forget()}>
              {t('transfer.forget')}
            </Button>
          </div>
        </>
      );
    }
    default:
      return <FileTrouble state={state} />;
  }
}
