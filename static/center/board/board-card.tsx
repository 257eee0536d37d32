import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { CenterRow } from '../../../src/contract/center-page';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { dueText } from '../../../src/words/due-text';
import { IssueLink } from '../issue-link';
import { SeverityLozenge } from '../severity-lozenge';
import { columnOf, COLUMNS_OF, type BoardBy, type BoardColumn } from './moves';
import { columnName } from './column-name';

interface Props {
  readonly row: CenterRow;
  readonly by: BoardBy;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onDrag: (data: DataTransfer) => void;
  readonly onMove: (to: BoardColumn) => void;
}

/** One escalation: what is due in which working time, who has it, how far it was told, how it goes, and when somebody last heard. */
export function BoardCard({ row, by, now, isOpen, onOpen, onDrag, onMove }: Props) {
  const { t, times } = useSite();
  const [isMoving, setMoving] = useState(false);
  const { next, workLeftMs } = row;
  return (
    <li
      className={isOpen ? 'board-card chosen' : 'board-card'}
      draggable
      onDragStart={({ dataTransfer }) => onDrag(dataTransfer)}
    >
      <p className="board-card-head">
        <IssueLink issueKey={row.key} /> <span className="subtle">E{row.ordinal}</span>
        {by === 'stage' ? (
          <SeverityLozenge severity={row.severity} />
        ) : (
          <span className="subtle">{t(`stage.${row.stage}`)}</span>
        )}
      </p>
      <button id={`open-${row.id}`} type="button" className="summary" aria-expanded={isOpen} onClick={onOpen}>
        {row.summary}
      </button>
      {next && (
        <p className={next.overdue ? 'overdue' : undefined} title={times.absolute(next.dueAt, now)}>
          {dueText({ t, times }, next, now)}
          {workLeftMs !== null && workLeftMs > 0 && (
            <span className="subtle"> {t('board.workLeft', { duration: times.duration(workLeftMs) })}</span>
          )}
        </p>
      )}
      <p className="board-card-line">
        {row.managerId ? (
          <Person accountId={row.managerId} />
        ) : (
          <em className="subtle">{t('badge.noManager')}</em>
        )}
        <span className="subtle">
          {row.level > 0 ? t('badge.level', { level: row.level }) : t('badge.levelNone')}
        </span>
        {row.trend && <span className={`trend-${row.trend}`}>{t(`trend.${row.trend}`)}</span>}
      </p>
      <p className="board-card-line subtle">
        {row.customerId && <Person accountId={row.customerId} />}
        {row.updatedAt === null
          ? t('board.notUpdated')
          : t('board.updated', { relative: times.relative(row.updatedAt, now) })}
      </p>
      <div className="board-card-move">
        <Button
          spacing="compact"
          appearance="subtle"
          aria-expanded={isMoving}
          onClick={() => setMoving(!isMoving)}
        >
          {t('board.move')}
          <span className="visually-hidden"> {row.key}</span>
        </Button>
        {isMoving &&
          COLUMNS_OF[by]
            .filter((column) => column !== columnOf(row, by))
            .map((column) => (
              <Button
                key={column}
                spacing="compact"
                onClick={() => {
                  setMoving(false);
                  onMove(column);
                }}
              >
                {columnName(t, column)}
              </Button>
            ))}
      </div>
    </li>
  );
}
