import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { SiteProjectsView } from '../../../../../src/contract/site-view';
import { MOST_RECORDS } from '../../../../../src/domain/transfer/records-file';
import { saveFile } from '../../../../shared/export/save-file';
import { useSite } from '../../../../shared/site';
import { ChoiceField } from '../../../fields/choice-field';
import { recordsCall } from '../records-call';
import { ExportEnd } from './export-end';
import { readOut, type OutEnd, type OutProgress } from './read-out';

const EVERYTHING = 'everything';

/** Reads records as the admin and saves them as one file, with how far it is and a way to stop. */
export function ExportForm({ view: { projects, more } }: { readonly view: SiteProjectsView }) {
  const { t } = useSite();
  const [what, setWhat] = useState(EVERYTHING);
  const [progress, setProgress] = useState<OutProgress | null>(null);
  const [end, setEnd] = useState<OutEnd | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setEnd(null);
    setProgress({ read: 0, of: null });
    const ended = await readOut({
      projects: projects.filter(({ id }) => what === EVERYTHING || id === what),
      call: recordsCall,
      tell: setProgress,
      signal: controller.signal,
    });
    setProgress(null);
    setEnd(ended);
    if (ended.kind !== 'file' || ended.file.records.length === 0) return;
    const day = new Date(ended.file.exportedAt).toISOString().slice(0, 10);
    saveFile(`escalation-records-${day}`, 'json', JSON.stringify(ended.file));
  };
  return (
    <>
      <ChoiceField
        label={t('transfer.exportWhat')}
        value={what}
        choices={[
          { value: EVERYTHING, label: t('transfer.exportAll') },
          ...projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
        ]}
        onChange={setWhat}
      />
      {more && <p className="tab-hint">{t('transfer.moreProjects', { count: MOST_RECORDS })}</p>}
      {progress ? (
        <ExportProgress progress={progress} stop={() => running.current?.abort()} />
      ) : (
        <div>
          <Button onClick={() => void start()}>{t('transfer.exportNow')}</Button>
        </div>
      )}
      {end && <ExportEnd end={end} />}
    </>
  );
}

interface ProgressProps {
  readonly progress: OutProgress;
  readonly stop: () => void;
}

function ExportProgress({ progress: { read, of }, stop }: ProgressProps) {
  const { t } = useSite();
  const doing = of === null ? t('transfer.listed', { count: read }) : t('transfer.read', { count: read, of });
  return (
    <>
      <ProgressBar ariaLabel={doing} isIndeterminate={of === null} value={of ? read / of : 0} />
      <p role="status">{doing}</p>
      <div>
        <Button onClick={stop}>{t('transfer.stop')}</Button>
      </div>
    </>
  );
}
