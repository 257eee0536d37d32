import { useMemo } from 'react';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { FACTS } from '../../../src/domain/criteria/fact-table';
import { testabilityOf } from '../../../src/domain/backtest/testability';
import type { Instant } from '../../../src/domain/time';
import { factText } from '../../../src/words/rule-text';
import { useSite } from '../../shared/site';
import { calendarsAround, TESTABLE } from '../lab/try-past';
import { useSettings } from '../settings-state';
import type { ReadOne } from './read-one';
import { tryAt } from './try-at';
import { WhyLines } from './why-lines';

interface Props extends ReadOne {
  readonly criterion: Criterion;
  readonly at: Instant;
}

/** Whether it held then, since when, when that would change by time alone, and condition by condition why. */
export function OneAnswer({ history, criterion, at, isOutsideJql }: Props) {
  const { t, times } = useSite();
  const { view, now } = useSettings();
  const { decision, fired } = useMemo(() => {
    const calendars = calendarsAround(view.calendars, history.createdAt);
    return tryAt({ history, criterion, at, calendars, isOutsideJql });
  }, [history, criterion, at, isOutsideJql, view.calendars]);
  if (at < history.createdAt)
    return (
      <p role="status">
        {t('lab.notYet', { key: history.key, time: times.absolute(history.createdAt, now) })}
      </p>
    );
  const { holds, heldSince, changesAt } = decision;
  const when = (instant: number) => times.absolute(instant, now);
  const isPast = at < history.readAt;
  const { missing } = testabilityOf(criterion, TESTABLE);
  return (
    <section className="card one-answer" aria-label={t('lab.answer')}>
      <div className="name-and-state" role="status">
        <Heading size="small" as="h2">
          {t('lab.oneTitle', { key: history.key, time: when(at) })}
        </Heading>
        <Lozenge appearance={holds ? 'moved' : 'default'}>{t(holds ? 'why.holds' : 'why.holdsNot')}</Lozenge>
      </div>
      {heldSince !== null && (
        <p>
          {criterion.holdsForMinutes > 0
            ? t('why.heldFor', {
                time: when(heldSince),
                duration: times.duration(criterion.holdsForMinutes * 60_000),
              })
            : t('why.heldSince', { time: when(heldSince) })}
        </p>
      )}
      <p>
        {changesAt === undefined
          ? t('lab.timeAloneNever')
          : t(holds ? 'lab.endsAt' : 'lab.beginsAt', { time: when(changesAt) })}
      </p>
      <WhyLines decision={decision} match={criterion.when.match} />
      <p>
        {fired.length === 0 ? t('lab.neverFired') : t('lab.firedAt', { times: fired.map(when).join(', ') })}
      </p>
      {isPast &&
        missing.map((fact) => (
          <p key={fact} className="subtle">
            {t(FACTS[fact].source === 'sightings' ? 'lab.missingSeen' : 'lab.missing', {
              fact: factText(t, fact),
            })}
          </p>
        ))}
      {criterion.scope.jql !== undefined && <p className="subtle">{t('lab.jqlToday')}</p>}
    </section>
  );
}
