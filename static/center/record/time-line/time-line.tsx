import type { IssueView } from '../../../../src/contract/issue-view';
import type { RecordView } from '../../../../src/contract/record-view';
import { TroubleMessage } from '../../../../src/frontend/trouble-message';
import { JournalLineWords } from '../../../../src/frontend/workspace/journal-line';
import { Loading } from '../../../shared/states/loading';
import { useSite } from '../../../shared/site';
import { laneOf, LANES, marksOf, stageSpans } from './marks-of';
import { TimeLineDrawing } from './time-line-drawing';
import './time-line.css';
import { useWholeJournal } from './use-whole-journal';

interface Props {
  readonly view: IssueView;
  readonly record: RecordView;
}

/** An escalation on one axis: its stages, the ladder, updates, hand-offs, the provider and the work; the list behind the drawing says it all. */
export function TimeLine({ view, record }: Props) {
  const { t, times } = useSite();
  const { page, trouble, isCut, again } = useWholeJournal(record.id, record.revisions.head);
  const failure = trouble && <TroubleMessage trouble={trouble} onRetry={again} />;
  if (!page) return failure ?? <Loading label={t('timeLine.loading')} />;
  const until = record.endedAt ?? view.now;
  const marks = marksOf(page.entries);
  const names = { links: page.links, plan: record.plan, vocabulary: view.vocabulary };
  const shown = page.entries
    .map((entry) => ({ ...entry, lines: entry.lines.filter(({ code }) => laneOf(code) !== null) }))
    .filter(({ lines }) => lines.length > 0);
  const counts = LANES.map((lane) => marks.filter((mark) => mark.lane === lane).length);
  return (
    <div className="time-line">
      {failure}
      <TimeLineDrawing
        marks={marks}
        spans={stageSpans(page.entries, record.openedAt, until)}
        from={record.openedAt}
        to={Math.max(until, marks.at(-1)?.at ?? until)}
        now={view.now}
        label={t('timeLine.label', {
          name: record.name,
          steps: LANES.map((lane, at) => `${t(`timeLine.lane.${lane}`)}: ${counts[at] ?? 0}`).join(', '),
        })}
      />
      {isCut && <p className="subtle">{t('timeLine.cut')}</p>}
      <h3>{t('timeLine.list')}</h3>
      <ol className="time-line-list">
        {shown.map((entry) => (
          <li key={entry.key}>
            <time className="subtle" dateTime={new Date(entry.at).toISOString()}>
              {times.absolute(entry.at, view.now)}
            </time>
            <div>
              {entry.lines.map((line, index) => (
                <div key={index}>
                  <JournalLineWords line={line} record={names} now={view.now} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
