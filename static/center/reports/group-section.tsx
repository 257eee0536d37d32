import { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { ReportView } from '../../../src/contract/report-view';
import { NO_VALUE, THE_REST, WHOLE } from '../../../src/domain/report/figures-by-value';
import { FiguresTable } from '../../shared/figures/figures-table';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { BreakEven } from './break-even';
import { CasesPanel, type CasesOf } from './cases-panel';
import { monthsTable } from './course-tables';
import { groupName } from './group-name';
import { groupsTable } from './group-tables';
import { ProblemProposals } from './problem-proposals';
import { useNamedGroups } from './with-names';

interface Props {
  readonly view: ReportView;
  readonly readMore: () => void;
  readonly isLoading: boolean;
}

/** The figures told apart by the chosen dimension; from those that are of escalations one gets to the escalations behind. */
export function GroupSection({ view: told, readMore, isLoading }: Props) {
  const site = useSite();
  const { t } = site;
  const groups = useNamedGroups(told.groups);
  const view = { ...told, groups };
  const { by, total, currency } = view;
  const [opened, setOpened] = useState<CasesOf | null>(null);
  const shown = opened?.by === by && opened.from === view.from && opened.to === view.to ? opened : null;
  const hasCases = by !== 'pair' && by !== 'provider' && by !== 'person';
  const table = by === 'project' ? monthsTable(t, view) : groupsTable(site, by, view);
  const toCases = (value: string, name: string, text: ReactNode) =>
    hasCases && value !== THE_REST ? (
      <button
        type="button"
        className="figure-lead"
        aria-label={t('reports.casesOf', { name })}
        aria-expanded={shown?.value === value}
        onClick={() =>
          setOpened(shown?.value === value ? null : { by, value, name, from: view.from, to: view.to })
        }
      >
        {text}
      </button>
    ) : (
      text
    );
  const groupOf = new Map(groups.map((group) => [group.value, group]));
  return (
    <section aria-labelledby="reports-groups" aria-busy={isLoading}>
      <h2 id="reports-groups">{t(`reports.byDim.${by}`)}</h2>
      <p className="subtle">{t(`reports.byHint.${by}`)}</p>
      {by === 'project' && <p>{toCases(WHOLE, t('reports.dim.project'), t('reports.allCases'))}</p>}
      {table.rows.length === 0 ? (
        <p>{t('reports.noGroups')}</p>
      ) : (
        <FiguresTable
          table={table}
          currency={currency}
          lead={({ id }, text) => {
            const group = groupOf.get(id);
            const said = group?.isPerson && by === 'customer' ? <Person accountId={id} /> : text;
            return group ? toCases(id, groupName(t, by, group), said) : said;
          }}
        />
      )}
      {groups.length < total && by !== 'project' && (
        <p>
          <Button isLoading={isLoading} onClick={readMore}>
            {t('reports.moreGroups', { count: total - groups.length })}
          </Button>
        </p>
      )}
      {shown && <CasesPanel of={shown} close={() => setOpened(null)} />}
      <Recurring view={view} />
    </section>
  );
}

/** What keeps coming back, where that is asked: problems to be proposed, and what it would be worth to end it. */
function Recurring({ view }: { readonly view: ReportView }) {
  if (view.by !== 'service' && view.by !== 'customer') return null;
  const groups = view.groups.filter(({ value }) => value !== NO_VALUE && value !== THE_REST);
  if (groups.length === 0) return null;
  return (
    <div className="report-pair">
      <ProblemProposals view={view} groups={groups} />
      <BreakEven key={view.by} view={view} groups={groups} />
    </div>
  );
}
