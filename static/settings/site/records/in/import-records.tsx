import Heading from '@atlaskit/heading';
import { useSite } from '../../../../shared/site';
import { ProblemList } from '../../../history/problem-list';
import { LoadedPart } from '../../loaded-part';
import { FileState } from './file-state';
import { ImportState } from './import-state';
import { useFileIn } from './use-file-in';
import { useRecordsIn } from './use-records-in';

/** While one of these goes on, no other file is taken. */
const BUSY: readonly string[] = ['running', 'stopping', 'stopped', 'clearing'];
const OWN: readonly string[] = ['sending', 'paused', 'ready'];

/** Takes a file of records in: checked, sent, shown as a dry run, and only then brought. */
export function ImportRecords() {
  const { t } = useSite();
  const { loaded, isSending, trouble, steer } = useRecordsIn();
  const { state, ...acts } = useFileIn(loaded.again);
  const start = async (importId: string) => {
    if (await steer('start', importId)) acts.handOver();
  };
  return (
    <section className="card" aria-labelledby="records-in">
      <Heading size="small" as="h2" id="records-in">
        {t('transfer.import')}
      </Heading>
      <p className="tab-hint">{t('transfer.importHint')}</p>
      <LoadedPart loaded={loaded}>
        {(view) => (
          <>
            {!BUSY.includes(view.state) && !OWN.includes(state.kind) && (
              <label className="file-field">
                <span>{t('transfer.file')}</span>
                <input
                  type="file"
                  accept=".json,application/json"
                  disabled={state.kind === 'reading'}
                  onChange={({ currentTarget }) => acts.choose(currentTarget.files?.[0])}
                />
              </label>
            )}
            <FileState
              state={state}
              acts={acts}
              isSending={isSending}
              now={view.now}
              start={(importId) => void start(importId)}
            />
            {!OWN.includes(state.kind) && <ImportState view={view} isSending={isSending} steer={steer} />}
            {trouble && <ProblemList trouble={trouble} />}
          </>
        )}
      </LoadedPart>
    </section>
  );
}
