import SectionMessage from '@atlaskit/section-message';
import type { CenterRow } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';

/** Why the record that is open stands on no page beside it: it ended, or the page shows others. */
export function LeftList({ row, now }: { readonly row: CenterRow; readonly now: number }) {
  const { t, times } = useSite();
  if (row.endedAt === null) return <p className="subtle">{t('record.unlisted')}</p>;
  return (
    <div role="status" className="record-left">
      <SectionMessage appearance="information">
        <p>{t('record.ended', { stage: t(`stage.${row.stage}`), at: times.absolute(row.endedAt, now) })}</p>
      </SectionMessage>
    </div>
  );
}
