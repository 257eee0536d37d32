import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import type { PolicyFigures } from '../../../src/contract/criteria-view';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useFiguresAnswer } from '../criteria/use-figures';
import { useSettings } from '../settings-state';
import { AuditTable } from './audit-table';
import { FindingList } from './finding-list';
import './fitness.css';
import { useFitness } from './use-fitness';

/** Whether the policies themselves are fit: what stands out, and all of them on one page to print. */
export function FitnessTab() {
  const { t } = useSite();
  const { answer, again } = useFiguresAnswer();
  if (!answer) return <Loading label={t('fitness.reading')} />;
  if (!answer.ok)
    return (
      <>
        <p>{t('fitness.failed')}</p>
        <TroubleMessage trouble={answer.trouble} retry={again} />
      </>
    );
  return <Fitness figures={answer.value} />;
}

function Fitness({ figures }: { readonly figures: PolicyFigures }) {
  const { t, times } = useSite();
  const { now } = useSettings();
  const { findings, peopleKnown } = useFitness(figures);
  return (
    <div className="fitness">
      <p className="subtle">
        {t('fitness.counted', { time: times.absolute(figures.since, now) })} {figures.cut && t('fitness.cut')}
      </p>
      {peopleKnown === false && (
        <SectionMessage appearance="warning">
          <p>{t('fitness.peopleUnknown')}</p>
        </SectionMessage>
      )}
      {findings.length === 0 ? (
        <EmptyState header={t('fitness.fine')} headingLevel={2} description={t('fitness.fineHint')} />
      ) : (
        <section aria-labelledby="fitness-findings">
          <h2 id="fitness-findings">{t('fitness.findings')}</h2>
          <FindingList findings={findings} />
        </section>
      )}
      <AuditTable figures={figures} findings={findings} />
    </div>
  );
}
