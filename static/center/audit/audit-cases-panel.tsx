import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ProcessStep } from '../../../src/domain/audit/process-step';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { Unread } from '../../shared/states/unread';
import type { Period } from '../reports/periods';
import { AuditedItem } from './audited-item';
import { useAuditCases } from './use-audit-cases';

interface Props {
  readonly period: Period;
  readonly step: ProcessStep;
  readonly now: number;
  readonly close: () => void;
}

/** The escalations in which a step was not followed, or let go, each with its evidence. */
export function AuditCasesPanel({ period, step, now, close }: Props) {
  const { t } = useSite();
  const { list, trouble, isLoading, again, readMore } = useAuditCases(period, step);
  return (
    <section className="cases" aria-labelledby="audit-cases">
      <div className="cases-head">
        <Heading size="small" as="h3" id="audit-cases">
          {t('audit.casesOf', { step: t(`step.${step}`) })}
        </Heading>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('form.close')}
        </Button>
      </div>
      {!list && !trouble && <Loading label={t('audit.loadingCases')} />}
      {trouble && <Unread trouble={trouble} retry={again} />}
      {list && (
        <>
          {list.cases.length === 0 && list.cursor === null && <p>{t('audit.noCases')}</p>}
          <ul>
            {list.cases.map((one) => (
              <AuditedItem key={one.escalationId} of={one} step={step} now={now} />
            ))}
          </ul>
          {list.cursor !== null && (
            <Button isLoading={isLoading} onClick={readMore}>
              {t('audit.moreCases')}
            </Button>
          )}
          {list.uncounted && <p className="subtle">{t('audit.uncounted')}</p>}
          {list.hidden && <p className="subtle">{t('center.hidden')}</p>}
        </>
      )}
    </section>
  );
}
