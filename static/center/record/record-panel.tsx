import { useEffect, useRef } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CloseIcon from '@atlaskit/icon/core/close';
import { router } from '@forge/bridge';
import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { LeftList } from './left-list';
import { LostPanel } from './lost-panel';
import './record.css';
import { RecordFacts } from './record-facts';
import { RecordWorkspace } from './record-workspace';

interface Props {
  readonly row: CenterRow;
  readonly reasons: CenterPage['reasons'];
  /** It stands on the page beside it. */
  readonly isListed: boolean;
  readonly now: number;
  /** Something was done about the record: what is listed beside it may have changed. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One record beside the list, run here as on its work item. */
export function RecordPanel({ row, reasons, isListed, now, onChanged, onClose }: Props) {
  const { t } = useSite();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [row.id]);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="record"
      aria-labelledby="record-name"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className="record-head">
        <Heading size="medium" as="h2" id="record-name">
          {row.isLost ? t('list.lost') : row.key} E{row.ordinal}
        </Heading>
        <span className="record-head-acts">
          {!row.isLost && (
            <Button spacing="compact" onClick={() => void router.navigate(`/browse/${row.key}`)}>
              {t('center.openIssue')}
            </Button>
          )}
          <IconButton icon={CloseIcon} label={t('center.close')} appearance="subtle" onClick={onClose} />
        </span>
      </div>
      <p className="record-summary">{row.summary}</p>
      {!isListed && <LeftList row={row} now={now} />}
      {row.isLost ? (
        <>
          <RecordFacts row={row} reasons={reasons} now={now} />
          <LostPanel key={row.id} row={row} now={now} onChanged={onChanged} />
        </>
      ) : (
        <RecordWorkspace key={row.id} row={row} reasons={reasons} now={now} onChanged={onChanged} />
      )}
    </aside>
  );
}
