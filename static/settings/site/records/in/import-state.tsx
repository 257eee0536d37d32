import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { RecordsInView } from '../../../../../src/contract/records-transfer-view';
import { Person } from '../../../../shared/people/person';
import { useSite } from '../../../../shared/site';
import type { RecordsIn } from './use-records-in';

interface Props {
  readonly view: RecordsInView;
  readonly isSending: boolean;
  readonly steer: RecordsIn['steer'];
}

/** The site's import of records as it stands, whoever began it: how far it is, and what may be done about it. */
export function ImportState({ view, isSending, steer }: Props) {
  const { t } = useSite();
  const { state, importId, records, brought, there, leftOut } = view;
  const reached = brought + there + leftOut;
  const button = (step: 'start' | 'stop' | 'forget', label: string) => (
    <Button
      appearance={step === 'start' ? 'primary' : 'default'}
      isLoading={isSending}
      onClick={() => void steer(step, importId)}
    >
      {label}
    </Button>
  );
  switch (state) {
    case 'none':
      return null;
    case 'clearing':
      return <p role="status">{t('transfer.clearing')}</p>;
    case 'staging':
      return (
        <>
          <Said view={view} title={t('transfer.waiting')} text={t('transfer.waitingHint')} />
          <div>{button('forget', t('transfer.forget'))}</div>
        </>
      );
    case 'running':
    case 'stopping': {
      const doing = t('transfer.bringing', { count: reached, of: records });
      return (
        <>
          <ProgressBar ariaLabel={doing} value={records === 0 ? 0 : reached / records} />
          <p role="status">{state === 'stopping' ? t('transfer.stopping') : doing}</p>
          <p className="subtle">{t('transfer.goesOn')}</p>
          {state === 'running' && <div>{button('stop', t('transfer.stop'))}</div>}
        </>
      );
    }
    case 'stopped':
      return (
        <>
          <Said
            view={view}
            title={t('transfer.stopped', { count: reached, of: records })}
            text={t('transfer.stoppedHint')}
          />
          <div className="row-buttons">
            {button('start', t('transfer.goOn'))}
            {button('forget', t('transfer.forget'))}
          </div>
        </>
      );
    case 'done':
      return <Said view={view} title={t('transfer.done')} text={resultText()} isGood />;
  }

  function resultText(): string {
    return [
      t('transfer.brought', { count: brought }),
      ...(view.endedElsewhere > 0 ? [t('transfer.endedElsewhere', { count: view.endedElsewhere })] : []),
      ...(there > 0 ? [t('transfer.wereThere', { count: there })] : []),
      ...(leftOut > 0 ? [t('transfer.wereLeftOut', { count: leftOut })] : []),
      ...(brought > 0 ? [t('transfer.whatNext')] : []),
    ].join(' ');
  }
}

interface Said {
  readonly view: RecordsInView;
  readonly title: string;
  readonly text: string;
  readonly isGood?: boolean;
}

function Said({ view, title, text, isGood = false }: Said) {
  const { times } = useSite();
  return (
    <div role="status">
      <SectionMessage appearance={isGood ? 'success' : 'information'} title={title}>
        <p>{text}</p>
        <p>
          {times.relative(view.at, view.now)} <Person accountId={view.by} />
        </p>
      </SectionMessage>
    </div>
  );
}
