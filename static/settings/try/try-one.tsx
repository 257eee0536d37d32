import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useSite } from '../../shared/site';
import { instantOf, readingAt } from '../../../src/words/zone-clock';
import { Loading } from '../../shared/states/loading';
import { ChoiceField } from '../fields/choice-field';
import { Field } from '../fields/field';
import { firstChosen, triable } from '../lab/lab-choices';
import { useLabChoice } from '../lab/lab-choice';
import { useSettings } from '../settings-state';
import { OneAnswer } from './one-answer';
import { useTryOne } from './use-try-one';

const KEY = /^[a-z][a-z0-9_]*-\d+$/iu;

/** One criterion on any work item at any instant of its past. */
export function TryOne() {
  const { t, timeZone } = useSite();
  const { view, now } = useSettings();
  const choice = useLabChoice();
  const all = triable(view, choice);
  const [chosen, setChosen] = useState(() => firstChosen(all, choice)[0]);
  const [key, setKey] = useState('');
  const [when, setWhen] = useState('');
  const { tried, ask } = useTryOne();
  const criterion = all.find((one) => one.key === chosen)?.criterion;
  const [date = '', time = ''] = when.split('T');
  const at = when === '' ? now : (instantOf({ date, time: time.slice(0, 5) }, timeZone) ?? Number.NaN);
  const isKey = KEY.test(key.trim());
  const isPast = at <= now;
  const today = readingAt(now, timeZone);
  return (
    <>
      <form
        className="card"
        aria-label={t('lab.ways.one')}
        onSubmit={(event) => {
          event.preventDefault();
          if (criterion && isKey && isPast) ask(key.trim().toUpperCase(), criterion, at);
        }}
      >
        <div className="numbers">
          <ChoiceField
            label={t('lab.criterion')}
            value={chosen}
            choices={all.map((one) => ({
              value: one.key,
              label: one.sent ? t('lab.asEdited', { name: one.criterion.name }) : one.criterion.name,
            }))}
            onChange={setChosen}
          />
          <Field label={t('lab.key')} problem={key === '' || isKey ? undefined : t('lab.noKey')}>
            {({ id }) => (
              <Textfield
                id={id}
                value={key}
                placeholder={`${view.project.key}-1`}
                onChange={({ currentTarget }) => setKey(currentTarget.value)}
              />
            )}
          </Field>
          <Field label={t('lab.at')} problem={isPast ? undefined : t('lab.notPast')}>
            {({ id }) => (
              <Textfield
                id={id}
                type="datetime-local"
                max={`${today.date}T${today.time}`}
                value={when}
                onChange={({ currentTarget }) => setWhen(currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <div className="save-buttons">
          <Button
            appearance="primary"
            type="submit"
            isDisabled={!criterion || !isKey || !isPast || tried.kind === 'busy'}
          >
            {t('lab.tryIt')}
          </Button>
        </div>
      </form>
      {tried.kind === 'busy' && <Loading label={t('lab.readingOne')} />}
      {tried.kind === 'missing' && <p role="alert">{t('lab.missingItem', { key: tried.key })}</p>}
      {tried.kind === 'trouble' && (
        <p role="alert">{t(`lab.trouble.${tried.trouble.code}`, { reason: tried.trouble.reason })}</p>
      )}
      {tried.kind === 'read' && <OneAnswer {...tried} />}
    </>
  );
}
