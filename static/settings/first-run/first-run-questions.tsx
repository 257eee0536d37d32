import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { MatchField } from '../criteria/match-field';
import type { FirstRun } from './use-first-run';

const HOURS = ['seen', 'shipped', 'always'] as const;

/** What the admin is asked, each with a first answer: how many alarms, when people work, who runs it, and for which requests. */
export function FirstRunQuestions({ run }: { readonly run: FirstRun }) {
  const { t } = useSite();
  const { answers, setAnswers, has, calendar, seenHours } = run;
  const texts = {
    seen: t('firstRun.hoursSeen', { hours: seenHours ?? '' }),
    shipped: t('firstRun.hoursShipped'),
    always: t('firstRun.hoursAlways'),
  };
  const roles = (has?.roles ?? []).map(({ name }) => ({ value: name, label: name }));
  return (
    <div className="numbers first-run-questions">
      <NumberField
        label={t('firstRun.most')}
        value={answers.most}
        problem={answers.most >= 1 ? undefined : t('firstRun.mostWrong')}
        onChange={(most) => setAnswers({ ...answers, most })}
      />
      <ChoiceField
        label={t('firstRun.hours')}
        value={seenHours === null && answers.hours === 'seen' ? 'shipped' : answers.hours}
        choices={HOURS.filter((one) => one !== 'seen' || seenHours !== null).map((value) => ({
          value,
          label: texts[value],
        }))}
        onChange={(hours) => setAnswers({ ...answers, hours })}
      />
      <ChoiceField
        label={t('firstRun.role')}
        value={answers.role}
        choices={roles}
        onChange={(role) => setAnswers({ ...answers, role })}
      />
      <MatchField
        label={t('firstRun.requestTypes')}
        values={answers.requestTypes}
        choices={has?.choices.requestTypes ?? []}
        mayType={false}
        onChange={(picked) =>
          setAnswers({
            ...answers,
            requestTypes: (has?.choices.requestTypes ?? []).filter(({ id }) =>
              picked.some((one) => 'id' in one && one.id === id),
            ),
          })
        }
      />
      <p className="subtle">
        {calendar && t('firstRun.zone', { zone: calendar.zone })} {t('firstRun.roleHelp')}
      </p>
    </div>
  );
}
