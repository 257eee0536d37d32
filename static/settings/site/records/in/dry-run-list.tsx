import type { DryRun } from '../../../../../src/domain/transfer/dry-run';
import { useSite } from '../../../../shared/site';
import { Finding } from './finding';

interface Props {
  readonly run: DryRun;
  readonly notHere: readonly string[] | null;
}

/** What an import would do, before anything of it is live: what comes, what does not and why, and who is not known here. */
export function DryRunList({ run, notHere }: Props) {
  const { t } = useSite();
  const { coming, matched, there, ending, leftOut, alsoMissing, moved } = run;
  const lost = leftOut.reduce((sum, { records }) => sum + records, 0);
  return (
    <ul className="changes dry-run">
      <Finding text={t('transfer.coming', { count: coming })} />
      <Finding text={t('transfer.matched', { count: matched })} />
      <Finding
        text={t('transfer.moved', { count: moved.length })}
        items={moved.map(({ key, now }) => t('transfer.movedTo', { key, now }))}
      />
      <Finding text={t('transfer.there', { count: there.length })} items={there} />
      <Finding text={t('transfer.ending', { count: ending.length })} items={ending} isWarning />
      <Finding
        text={t('transfer.leftOut', { count: lost })}
        items={leftOut.map(({ key, records }) =>
          t('transfer.leftOutOf', { key: key ?? t('transfer.noKey'), count: records }),
        )}
        isWarning
      />
      <Finding text={t('transfer.alsoMissing', { count: alsoMissing.length })} items={alsoMissing} />
      {notHere === null ? (
        <Finding text={t('transfer.peopleUnknown')} />
      ) : (
        <Finding text={t('transfer.notHere', { count: notHere.length })} items={notHere} isWarning />
      )}
    </ul>
  );
}
