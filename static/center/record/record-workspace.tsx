import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { SurfaceFrame } from '../../../src/frontend/parts/surface-frame';
import { useIssue } from '../../../src/frontend/use-issue';
import { RecordTabs } from '../../../src/frontend/workspace/record-tabs';
import { useSite } from '../../shared/site';
import { OnWorkItem } from './on-work-item';
import { TimeLine } from './time-line/time-line';
import { RecordFacts } from './record-facts';

interface Props {
  readonly row: CenterRow;
  readonly reasons: CenterPage['reasons'];
  readonly now: number;
  readonly onChanged: () => void;
}

const FACES = ['record', 'time-line'] as const;

/** The workspace of the work item, as it stands there, for the record that is open here. */
export function RecordWorkspace(props: Props) {
  return (
    <OnWorkItem row={props.row}>
      <Workspace {...props} />
    </OnWorkItem>
  );
}

function Workspace({ row, reasons, now, onChanged }: Props) {
  const { t } = useSite();
  const issue = useIssue();
  const [face, setFace] = useState<(typeof FACES)[number]>('record');
  const mark = issue.view?.mark;
  const seen = useRef<string>();
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== mark) onChanged();
    seen.current = mark;
  }, [mark, onChanged]);
  return (
    <div className="record-workspace">
      <SurfaceFrame issue={issue}>
        {(view) =>
          view.record?.id === row.id ? (
            <>
              <div className="record-faces" role="group" aria-label={t('timeLine.faces')}>
                {FACES.map((one) => (
                  <Button
                    key={one}
                    spacing="compact"
                    isSelected={face === one}
                    aria-pressed={face === one}
                    onClick={() => setFace(one)}
                  >
                    {t(`timeLine.face.${one}`)}
                  </Button>
                ))}
              </div>
              {face === 'record' ? (
                <RecordTabs issue={issue} view={view} record={view.record} />
              ) : (
                <TimeLine view={view} record={view.record} />
              )}
            </>
          ) : (
            <>
              {view.record && (
                <SectionMessage appearance="information">
                  <p>{t('record.older', { name: view.record.name })}</p>
                </SectionMessage>
              )}
              <RecordFacts row={row} reasons={reasons} now={now} />
            </>
          )
        }
      </SurfaceFrame>
    </div>
  );
}
