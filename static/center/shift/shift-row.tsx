import { useId } from 'react';
import type { ShiftRow } from '../../../src/contract/shift-view';
import { dueText } from '../../../src/words/due-text';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { IssueLink } from '../issue-link';
import { SeverityLozenge } from '../severity-lozenge';

interface Props {
  readonly row: ShiftRow;
  readonly now: number;
  /** Absent where the note is only read. */
  readonly onNote?: (words: string) => void;
  readonly note: string;
}

/** One escalation of a shift: how it stands, what has changed, what comes due, and the note that goes along. */
export function ShiftEscalation({ row, now, onNote, note }: Props) {
  const { t, times } = useSite();
  const noteId = useId();
  return (
    <li className="shift-row">
      <div className="shift-row-head">
        <IssueLink issueKey={row.key} />
        <span className="subtle">E{row.ordinal}</span>
        <span className="shift-summary">{row.summary}</span>
        <SeverityLozenge severity={row.severity} />
        <span className="subtle">
          {t(`stage.${row.stage}`)}
          {row.level > 0 && ` · ${t('badge.level', { level: row.level })}`}
        </span>
      </div>
      <div className="shift-columns">
        <div>
          <h4>{t('shift.changed')}</h4>
          {row.changes.length === 0 && <p className="subtle">{t('shift.unchanged')}</p>}
          <ul>
            {row.changes.map(({ what, at }) => (
              <li key={what}>
                {t(`shift.change.${what}`, { stage: t(`stage.${row.stage}`), level: row.level })}{' '}
                <span className="subtle">{times.relative(at, now)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h4>{t('shift.due')}</h4>
          {row.due.length === 0 && row.actions.length === 0 && (
            <p className="subtle">{t('shift.nothingDue')}</p>
          )}
          <ul>
            {row.due.map((due) => (
              <li key={due.what}>
                <span className={due.overdue ? 'overdue' : undefined}>{dueText({ t, times }, due, now)}</span>{' '}
                <span className="subtle">{times.absolute(due.dueAt, now)}</span>
              </li>
            ))}
            {row.actions.map(({ id, title, ownerId, dueAt }) => (
              <li key={id}>
                <span className={dueAt <= now ? 'overdue' : undefined}>{t('shift.action', { title })}</span>{' '}
                <span className="subtle">{times.absolute(dueAt, now)}</span> <Person accountId={ownerId} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      {onNote ? (
        <div className="shift-note">
          <label htmlFor={noteId}>{t('shift.note')}</label>
          <textarea
            id={noteId}
            rows={2}
            maxLength={5000}
            value={note}
            onChange={({ currentTarget }) => onNote(currentTarget.value)}
          />
        </div>
      ) : (
        note !== '' && (
          <p className="shift-said">
            <span className="subtle">{t('shift.noteOf')}</span> {note}
          </p>
        )
      )}
    </li>
  );
}
