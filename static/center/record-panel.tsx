import { useEffect, useRef, type ReactNode } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CloseIcon from '@atlaskit/icon/core/close';
import Lozenge from '@atlaskit/lozenge';
import { router } from '@forge/bridge';
import type { CenterPage, CenterRow } from '../../src/contract/center-page';
import { dueText } from '../../src/words/due-text';
import { wordText } from '../../src/words/word-text';
import { Person } from '../shared/people/person';
import { useSite } from '../shared/site';
import { PromiseList } from './promise-list';
import './record.css';
import { SeverityLozenge } from './severity-lozenge';

interface Props {
  readonly row: CenterRow;
  readonly reasons: CenterPage['reasons'];
  readonly now: number;
  readonly onClose: () => void;
}

/** One record beside the list: what is due, whose turn it is, what was promised to whom. It is run on the work item. */
export function RecordPanel({ row, reasons, now, onClose }: Props) {
  const { t, times } = useSite();
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
          {row.key} E{row.ordinal}
        </Heading>
        <IconButton icon={CloseIcon} label={t('center.close')} appearance="subtle" onClick={onClose} />
      </div>
      <p className="record-summary">{row.summary}</p>
      <div className="record-lozenges">
        <SeverityLozenge severity={row.severity} />
        <Lozenge>{t(`stage.${row.stage}`)}</Lozenge>
        {row.relapses > 0 && (
          <Lozenge appearance="moved">{t('badge.relapses', { count: row.relapses })}</Lozenge>
        )}
      </div>
      <Button
        appearance="primary"
        shouldFitContainer
        onClick={() => void router.navigate(`/browse/${row.key}`)}
      >
        {t('center.openIssue')}
      </Button>
      <dl>
        {row.next && (
          <Item name={t('center.column.next')}>
            <span className={row.next.dueAt <= now ? 'overdue' : undefined}>
              {dueText({ t, times }, row.next, now)}
            </span>
            <span className="subtle due-at">{times.absolute(row.next.dueAt, now)}</span>
            {row.next.whose.length > 0 && (
              <span className="people">
                <span className="subtle">{t('due.turnOf')}</span>
                {row.next.whose.map((id) => (
                  <Person key={id} accountId={id} />
                ))}
              </span>
            )}
          </Item>
        )}
        <Item name={t('badge.manager')}>
          {row.managerId ? <Person accountId={row.managerId} /> : t('badge.noManager')}
        </Item>
        <Item name={t('center.column.level')}>
          {row.level > 0 ? t('badge.level', { level: row.level }) : t('badge.levelNone')}
        </Item>
        <Item name={t('center.updates')}>
          <PromiseList promises={row.promises} now={now} />
        </Item>
        <Item name={t('center.reason')}>{wordText(t, 'reason', reasons, row.reasonCode)}</Item>
        <Item name={t('center.opened')}>
          {t('time.at', {
            relative: times.relative(row.openedAt, now),
            absolute: times.absolute(row.openedAt, now),
          })}
        </Item>
        {row.endedAt !== null && (
          <Item name={t('center.column.endedAt')}>{times.absolute(row.endedAt, now)}</Item>
        )}
      </dl>
    </aside>
  );
}

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="record-item">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
