import { useState } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { instantsOf } from '../../../src/domain/report/report-day';
import { OneOf } from '../../shared/figures/one-of';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { useProjectName } from '../../shared/use-project-name';
import { BriefCard } from './brief-card';
import './brief.css';
import { SINCE_CHOICES, sinceOf, type SinceChoice } from './since-choice';
import { useBrief } from './use-brief';

/** The brief for executives: all open escalations or one, what changed since a chosen time, to be printed. */
export function BriefPage() {
  const { t, times, timeZone } = useSite();
  const [aloneId, setAloneId] = useState<string | null>(null);
  const [choice, setChoice] = useState<SinceChoice>('last');
  const [day, setDay] = useState('');
  const [since, setSince] = useState<number | null>(null);
  const project = useProjectName();
  const { page, trouble, isLoading, reload, readMore } = useBrief(aloneId, since);
  if (!page) {
    if (!trouble) return <Loading label={t('execBrief.loading')} />;
    return <Failed title={t('execBrief.failed')} trouble={trouble} retry={reload} />;
  }
  const { now, briefs } = page;
  const choose = (next: SinceChoice, own: string) => {
    setChoice(next);
    setDay(own);
    setSince(sinceOf(next, own, now, (one) => instantsOf(timeZone, one).from));
  };
  const about =
    since === null ? t('execBrief.sinceLast') : t('execBrief.since', { time: times.absolute(since, now) });
  return (
    <div className="briefs" aria-busy={isLoading}>
      <div className="filters no-print" role="group" aria-label={t('execBrief.what')}>
        <OneOf
          label={t('execBrief.changedSince')}
          options={SINCE_CHOICES.map((value) => ({ value, label: t(`execBrief.choice.${value}`) }))}
          value={choice}
          onChange={(value) => choose(value, day)}
        />
        {choice === 'own' && (
          <div className="one-of">
            <Label htmlFor="brief-day">{t('execBrief.day')}</Label>
            <Textfield
              id="brief-day"
              type="date"
              isCompact
              value={day}
              onChange={({ currentTarget }) => choose('own', currentTarget.value)}
            />
          </div>
        )}
        {aloneId !== null && <Button onClick={() => setAloneId(null)}>{t('execBrief.all')}</Button>}
        <Button appearance="primary" isDisabled={briefs.length === 0} onClick={() => window.print()}>
          {t('audit.print')}
        </Button>
      </div>
      {trouble && <Stale trouble={trouble} retry={reload} />}
      <p className="subtle brief-about">
        {t('execBrief.about', {
          project: project ?? t('execBrief.thisProject'),
          time: times.absolute(now, now),
          zone: timeZone,
        })}{' '}
        {about}
      </p>
      {briefs.map((brief) => (
        <BriefCard
          key={brief.escalationId}
          brief={brief}
          now={now}
          {...(aloneId === null ? { alone: () => setAloneId(brief.escalationId) } : {})}
        />
      ))}
      {briefs.length === 0 && page.next === null && (
        <EmptyState header={t('execBrief.none')} headingLevel={2} description={t('execBrief.noneHint')} />
      )}
      {page.next !== null && (
        <div className="no-print">
          <Button isLoading={isLoading} onClick={readMore}>
            {t('execBrief.more')}
          </Button>
        </div>
      )}
      {page.next !== null && <p className="subtle">{t('execBrief.partly')}</p>}
      {page.hidden && <p className="subtle">{t('center.hidden')}</p>}
    </div>
  );
}
