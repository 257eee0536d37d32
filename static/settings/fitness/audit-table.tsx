import Button from '@atlaskit/button/new';
import type { PolicyFigures } from '../../../src/contract/criteria-view';
import { precisionPercent } from '../../../src/domain/criteria/precision';
import type { FitnessFinding } from '../../../src/domain/policy/fitness';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { AuditRow } from './audit-row';

interface Props {
  readonly figures: PolicyFigures;
  readonly findings: readonly FitnessFinding[];
}

const COLUMNS = ['policy', 'owner', 'reviewOn', 'did', 'findings'] as const;

/** Every criterion, ladder and playbook with whose it is, when it is reviewed, what it did and what stands out. */
export function AuditTable({ figures, findings }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const of = (kind: string, id: string) => findings.filter((one) => one.kind === kind && one.id === id);
  const criterionDid = (id: string): string => {
    const own = figures.criteria.find(({ criterionId }) => criterionId === id);
    if (!own || own.fired === 0) return t('fitness.notFired');
    const percent = precisionPercent(own);
    const fired = t('fitness.fired', { count: own.fired });
    return percent === null ? fired : `${fired}; ${t('criteria.precision', { percent, count: own.judged })}`;
  };
  const playbookDid = (id: string): string => {
    const count = figures.playbooks.find(({ playbookId }) => playbookId === id)?.started ?? 0;
    return count === 0 ? t('fitness.notStarted') : t('fitness.started', { count });
  };
  return (
    <section aria-labelledby="fitness-audit">
      <div className="card-head">
        <h2 id="fitness-audit">{t('fitness.audit')}</h2>
        <span className="no-print">
          <Button onClick={() => window.print()}>{t('fitness.print')}</Button>
        </span>
      </div>
      <p className="subtle no-print">{t('fitness.reviewedHint')}</p>
      <div className="scrolled">
        <table className="history">
          <caption className="visually-hidden">{t('fitness.audit')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`fitness.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.criteria.map((policy) => (
              <AuditRow
                key={`criterion:${policy.id}`}
                kind="criterion"
                policy={policy}
                note={t(`criteria.state.${policy.mode}`)}
                did={criterionDid(policy.id)}
                findings={of('criterion', policy.id)}
              />
            ))}
            {view.playbooks.map((policy) => (
              <AuditRow
                key={`playbook:${policy.id}`}
                kind="playbook"
                policy={policy}
                note=""
                did={playbookDid(policy.id)}
                findings={of('playbook', policy.id)}
              />
            ))}
            {view.ladders.map((policy) => (
              <AuditRow
                key={`ladder:${policy.id}`}
                kind="ladder"
                policy={policy}
                note=""
                did=""
                findings={of('ladder', policy.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
