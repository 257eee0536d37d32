import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { MINUTE } from '../../../src/domain/time';
import { dayText } from '../../shared/figures/cell-text';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { Unread } from '../../shared/states/unread';
import { IssueLink } from '../issue-link';
import { useCases, type CasesOf } from './use-cases';

export type { CasesOf };

/** The escalations behind a figure, as far as the reader may browse them. */
export function CasesPanel({ of, close }: { readonly of: CasesOf; readonly close: () => void }) {
  const { t, times, language } = useSite();
  const { answer, again } = useCases(of);
  return (
    <section className="cases" aria-labelledby="report-cases">
      <div className="cases-head">
        <Heading size="small" as="h3" id="report-cases">
          {t('reports.casesOf', { name: of.name })}
        </Heading>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('form.close')}
        </Button>
      </div>
      {!answer && <Loading label={t('reports.loadingCases')} />}
      {answer && !answer.ok && <Unread trouble={answer.trouble} retry={again} />}
      {answer?.ok && (
        <>
          {answer.value.cases.length === 0 && <p>{t('reports.noCases')}</p>}
          <ul>
            {answer.value.cases.map(({ escalationId, key, ordinal, summary, openedOn, endedOn, minutes }) => (
              <li key={escalationId}>
                <span>
                  <IssueLink issueKey={key} /> E{ordinal} {summary}
                </span>
                <span className="subtle">
                  {endedOn === null
                    ? t('reports.caseOpen', { from: dayText(language, openedOn) })
                    : t('reports.caseEnded', {
                        from: dayText(language, openedOn),
                        to: dayText(language, endedOn),
                      })}{' '}
                  {minutes > 0
                    ? t('reports.caseEffort', { duration: times.duration(minutes * MINUTE) })
                    : t('reports.caseNoEffort')}
                </span>
              </li>
            ))}
          </ul>
          {answer.value.more && <p className="subtle">{t('reports.moreCases')}</p>}
          {answer.value.hidden && <p className="subtle">{t('center.hidden')}</p>}
        </>
      )}
    </section>
  );
}
