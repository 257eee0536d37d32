import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { isLive } from '../../../src/domain/criteria/criterion';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import { DAY } from '../../../src/domain/time';
import { instantOf } from '../../../src/words/zone-clock';
import { useSite } from '../../shared/site';
import { criterionText } from '../criteria/criterion-text';
import { DayField } from '../criteria/day-field';
import { ChoiceField } from '../fields/choice-field';
import { useSettings } from '../settings-state';
import { useLabChoice } from './lab-choice';
import { firstChosen, PERIODS, SAMPLES, triable } from './lab-choices';
import type { LabTask } from './lab-state';

interface Props {
  readonly isBusy: boolean;
  readonly onStart: (task: LabTask) => void;
}

const OWN = 'own';
const ALL = 'all';

/** What to try, on what, and beside what. */
export function LabForm({ isBusy, onStart }: Props) {
  const site = useSite();
  const { t, language, timeZone } = site;
  const { view, now } = useSettings();
  const choice = useLabChoice();
  const all = triable(view, choice);
  const [seen, setSeen] = useState(choice);
  const [[first, second], setChosen] = useState(() => firstChosen(all, choice));
  const [period, setPeriod] = useState('90');
  const [days, setDays] = useState({ from: '', to: '' });
  const [most, setMost] = useState('500');
  const [compares, setCompares] = useState(true);
  if (seen !== choice) {
    setSeen(choice);
    setChosen(firstChosen(all, choice));
  }
  const named = (key: string) => all.find((one) => one.key === key)?.criterion;
  const criterion = named(first);
  const other = second === first ? undefined : named(second);
  const choices = all.map(({ key, criterion: { name }, sent }) => ({
    value: key,
    label: sent ? t('lab.asEdited', { name }) : name,
  }));
  const startOf = (date: string) => instantOf({ date, time: '00:00' }, timeZone) ?? Number.NaN;
  const span =
    period === OWN
      ? { from: startOf(days.from), to: startOf(days.to) + DAY }
      : { from: now - Number(period) * DAY, to: now };
  const isSpan = Number.isFinite(span.from) && span.from < Math.min(span.to, now);
  const start = () => {
    if (!criterion || !isSpan) return;
    const versions = other ? [criterion, other] : [criterion];
    const live = view.criteria.map(({ body }) => body).filter(isLive);
    onStart({
      question: {
        projectId: view.project.id,
        from: span.from,
        to: Math.min(span.to, now),
        most: most === ALL ? null : Number(most),
      },
      versions,
      others: compares ? live.filter(({ id }) => versions.every((version) => version.id !== id)) : [],
    });
  };
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  return (
    <section className="card" aria-label={t('lab.what')}>
      <div className="numbers">
        <ChoiceField
          label={t('lab.criterion')}
          value={first}
          choices={choices}
          onChange={(key) => setChosen([key, second])}
        />
        <ChoiceField
          label={t('lab.second')}
          value={second}
          choices={[
            { value: '', label: t('lab.noSecond') },
            ...choices.filter(({ value }) => value !== first),
          ]}
          onChange={(key) => setChosen([first, key])}
        />
        <ChoiceField
          label={t('lab.period')}
          value={period}
          choices={[
            ...PERIODS.map((value) => ({ value: String(value), label: t('lab.lastDays', { count: value }) })),
            { value: OWN, label: t('lab.ownPeriod') },
          ]}
          onChange={setPeriod}
        />
        {period === OWN && (
          <>
            <DayField label={t('lab.from')} day={days.from} onChange={(from) => setDays({ ...days, from })} />
            <DayField label={t('lab.to')} day={days.to} onChange={(to) => setDays({ ...days, to })} />
          </>
        )}
        <ChoiceField
          label={t('lab.howMany')}
          value={most}
          choices={[
            ...SAMPLES.map((value) => ({
              value: String(value),
              label: t('lab.sample', { count: count(value) }),
            })),
            { value: ALL, label: t('lab.all') },
          ]}
          onChange={setMost}
        />
      </div>
      {criterion && <p>{criterionText(groupSentence(criterion.when), criterion.holdsForMinutes, site)}</p>}
      {other && (
        <p className="subtle">{criterionText(groupSentence(other.when), other.holdsForMinutes, site)}</p>
      )}
      <Checkbox isChecked={compares} label={t('lab.compare')} onChange={() => setCompares(!compares)} />
      <div className="save-buttons">
        <Button appearance="primary" isDisabled={isBusy || !criterion || !isSpan} onClick={start}>
          {t('lab.start')}
        </Button>
      </div>
    </section>
  );
}
