import { useState } from 'react';
import type { CenterRow } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { BoardCard } from './board-card';
import { columnName } from './column-name';
import type { BoardBy, BoardColumn } from './moves';

interface Props {
  readonly by: BoardBy;
  readonly column: BoardColumn;
  readonly rows: readonly CenterRow[];
  readonly now: number;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, to: BoardColumn) => void;
}

const DRAGGED = 'text/plain';

/** One column; a card that is let fall here asks to be moved here. */
export function BoardColumnCards({ by, column, rows, now, openId, onOpen, onMove }: Props) {
  const { t } = useSite();
  const [isOver, setOver] = useState(false);
  const nameId = `column-${column}`;
  return (
    <section
      className={isOver ? 'board-column board-column-over' : 'board-column'}
      aria-labelledby={nameId}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onMove(event.dataTransfer.getData(DRAGGED), column);
      }}
    >
      <h2 id={nameId}>
        {columnName(t, column)} <span className="subtle">{column === 'closed' ? '' : rows.length}</span>
      </h2>
      {column === 'closed' && <p className="subtle">{t('board.closedHint')}</p>}
      <ul>
        {rows.map((row) => (
          <BoardCard
            key={row.id}
            row={row}
            by={by}
            now={now}
            isOpen={row.id === openId}
            onOpen={() => onOpen(row.id)}
            onDrag={(data) => data.setData(DRAGGED, row.id)}
            onMove={(to) => onMove(row.id, to)}
          />
        ))}
      </ul>
    </section>
  );
}
