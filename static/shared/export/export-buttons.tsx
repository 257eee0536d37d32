import Button from '@atlaskit/button/new';
import { useSite } from '../site';
import { Unread } from '../states/unread';
import './export.css';
import type { Cell } from './sheet';
import { useExport, type ReadSheet } from './use-export';

interface Props {
  /** Without its ending. */
  readonly fileName: string;
  /** Stands at the head of a JSON file: what was asked for, in which zone. */
  readonly about: Readonly<Record<string, Cell>>;
  readonly readSheet: ReadSheet;
}

/** Saves what a view shows as CSV or JSON, the pages that were not read yet included, with how far it is and a way to stop. */
export function ExportButtons({ fileName, about, readSheet }: Props) {
  const { t } = useSite();
  const { progress, trouble, start, stop } = useExport(fileName, about, readSheet);
  return (
    <div className="export no-print">
      <div className="export-buttons" role="group" aria-label={t('export.title')}>
        <Button appearance="subtle" isDisabled={progress !== null} onClick={() => start('csv')}>
          {t('export.csv')}
        </Button>
        <Button appearance="subtle" isDisabled={progress !== null} onClick={() => start('json')}>
          {t('export.json')}
        </Button>
        {progress && <Button onClick={stop}>{t('export.stop')}</Button>}
      </div>
      <p className="subtle" role="status">
        {progress &&
          (progress.of === null
            ? t('export.read', { count: progress.read })
            : t('export.readOf', { count: progress.read, of: progress.of }))}
      </p>
      {trouble && <Unread trouble={trouble} />}
    </div>
  );
}
