import SectionMessage from '@atlaskit/section-message';
import { MOST_RECORDS } from '../../../../../src/domain/transfer/records-file';
import { useSite } from '../../../../shared/site';
import { ProblemList } from '../../../history/problem-list';
import type { OutEnd } from './read-out';

/** How an export ended: what is in the file, what is not, or why there is none. */
export function ExportEnd({ end }: { readonly end: OutEnd }) {
  const { t } = useSite();
  switch (end.kind) {
    case 'failed':
      return (
        <>
          <ProblemList trouble={end.trouble} />
          <p className="tab-hint">{t('transfer.exportFailed')}</p>
        </>
      );
    case 'stopped':
      return <Said appearance="information" text={t('transfer.exportStopped')} />;
    case 'too-many':
      return <Said appearance="warning" text={t('transfer.exportTooMany', { count: MOST_RECORDS })} />;
    case 'file': {
      const { length } = end.file.records;
      const hidden = end.hidden > 0 ? ` ${t('transfer.exportHidden', { count: end.hidden })}` : '';
      const text = length === 0 ? t('transfer.exportNone') : t('transfer.exported', { count: length });
      return (
        <Said
          appearance={length === 0 || end.hidden > 0 ? 'information' : 'success'}
          text={`${text}${hidden}`}
        />
      );
    }
  }
}

function Said({ appearance, text }: { appearance: 'information' | 'success' | 'warning'; text: string }) {
  return (
    <div role="status">
      <SectionMessage appearance={appearance}>
        <p>{text}</p>
      </SectionMessage>
    </div>
  );
}
