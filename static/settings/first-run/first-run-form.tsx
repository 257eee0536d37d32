import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { FirstRunQuestions } from './first-run-questions';
import { PanelHint } from './panel-hint';
import { SolvedRow } from './solved-row';
import { DAYS, type FirstRun } from './use-first-run';

const WEEK = 7;

/** What is proposed, what it would have done, and the one button that makes it so. */
export function FirstRunForm({ run }: { readonly run: FirstRun }) {
  const { t, language } = useSite();
  const { answers, setAnswers, solved, chosen, count, apply, isSending, trouble } = run;
  const perWeek = (alarms: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format((alarms * WEEK) / DAYS);
  const alarms = chosen.reduce((sum, variant) => sum + variant.alarms, 0);
  const toggle = (id: string, isWanted: boolean) => {
    const without = new Set(answers.without);
    if (isWanted) without.delete(id);
    else without.add(id);
    setAnswers({ ...answers, without });
  };
  return (
    <>
      <FirstRunQuestions run={run} />
      <p>{count === 0 ? t('firstRun.nothingRead') : t('firstRun.found', { count })}</p>
      {solved === null ? (
        <div role="status">
          <Spinner label={t('firstRun.trying')} />
        </div>
      ) : (
        <ul className="levels">
          {solved.map((one) => (
            <li key={one.id}>
              <SolvedRow
                solved={one}
                isWanted={!answers.without.has(one.id)}
                perWeek={perWeek}
                onToggle={(isWanted) => toggle(one.id, isWanted)}
              />
            </li>
          ))}
        </ul>
      )}
      {solved !== null && (
        <p role="status">
          <strong>{t('firstRun.total', { count: alarms, week: perWeek(alarms) })}</strong>
        </p>
      )}
      <PanelHint />
      {trouble && <TroubleMessage trouble={trouble} />}
      {(trouble?.fields ?? []).length > 0 && (
        <SectionMessage appearance="warning" title={t('firstRun.problems')}>
          <ul>
            {trouble?.fields?.map(({ path, message }) => (
              <li key={path}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </SectionMessage>
      )}
      <div>
        <Button
          appearance="primary"
          isLoading={isSending}
          isDisabled={solved === null || chosen.length === 0}
          onClick={apply}
        >
          {t('firstRun.apply')}
        </Button>
        {solved !== null && chosen.length === 0 && <p>{t('firstRun.nothingChosen')}</p>}
      </div>
    </>
  );
}
