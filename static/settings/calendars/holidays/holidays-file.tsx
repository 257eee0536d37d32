import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { Holiday } from '../../../../src/domain/calendar/calendar';
import { readIcs } from '../../../../src/domain/calendar/read-ics';
import type { FieldProblem } from '../../../../src/domain/checked';
import { DAY } from '../../../../src/domain/time';
import { useSite } from '../../../shared/site';
import { useSettings } from '../../settings-state';

/** Larger files are not even opened. */
const LARGEST_BYTES = 4_000_000;

type Outcome =
  | { readonly kind: 'read'; readonly file: string; readonly count: number }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly FieldProblem[] };

interface Props {
  readonly zone: string;
  readonly onRead: (holidays: readonly Holiday[]) => void;
}

/** Takes holidays from a calendar file; a file that is not wholly right changes nothing, and everything wrong with it is told. */
export function HolidaysFile({ zone, onRead }: Props) {
  const { t } = useSite();
  const { now } = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (file: File) => {
    const text = file.size > LARGEST_BYTES ? null : await file.text().catch(() => null);
    if (text === null) {
      const message = t(file.size > LARGEST_BYTES ? 'calendars.fileHuge' : 'calendars.fileUnread');
      setOutcome({ kind: 'refused', file: file.name, problems: [{ path: '', message }] });
      return;
    }
    const found = readIcs(text, zone, Math.floor(now / DAY));
    if (found.ok) onRead(found.value);
    setOutcome(
      found.ok
        ? { kind: 'read', file: file.name, count: found.value.length }
        : { kind: 'refused', file: file.name, problems: found.problems },
    );
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('calendars.file')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void take(file);
          currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('calendars.fromFile')}</Button>
      <div role="status" className="file-outcome">
        {outcome?.kind === 'read' && t('calendars.fileRead', { file: outcome.file, count: outcome.count })}
        {outcome?.kind === 'refused' && (
          <SectionMessage appearance="warning" title={t('calendars.fileRefused', { file: outcome.file })}>
            <ul>
              {outcome.problems.map(({ path, message }, index) => (
                <li key={index}>
                  {path === '' ? '' : `${t('calendars.line', { line: path.slice('line '.length) })} `}
                  {message}
                </li>
              ))}
            </ul>
          </SectionMessage>
        )}
      </div>
    </>
  );
}
