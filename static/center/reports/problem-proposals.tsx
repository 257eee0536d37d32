import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ReportGroup, ReportView } from '../../../src/contract/report-view';
import { useSite } from '../../shared/site';
import { Person } from '../../shared/people/person';
import { groupName } from './group-name';
import { ProblemForm } from './problem-form';
import { recurrenceText } from './recurrence-text';

interface Props {
  readonly view: ReportView;
  readonly groups: readonly ReportGroup[];
}

/** What is no exception: each can be proposed as a problem, with the escalations that speak for it. */
export function ProblemProposals({ view, groups }: Props) {
  const site = useSite();
  const { t } = site;
  const [chosen, setChosen] = useState<string | null>(null);
  const coming = groups.filter(({ recurrence }) => recurrence !== null && recurrence.verdict !== 'exception');
  return (
    <section aria-labelledby="report-problems">
      <Heading size="small" as="h3" id="report-problems">
        {t('reports.problems')}
      </Heading>
      <p className="subtle">{t('reports.problemsHint')}</p>
      {coming.length === 0 && <p>{t('reports.noProblems')}</p>}
      <ul className="proposals">
        {coming.map((group) => (
          <li key={group.value}>
            <span>
              {group.isPerson ? (
                <Person accountId={group.value} />
              ) : (
                <strong>{groupName(t, view.by, group)}</strong>
              )}{' '}
              <span className="subtle">{recurrenceText(site, group.recurrence)}</span>
            </span>
            {chosen === group.value ? (
              <ProblemForm view={view} group={group} close={() => setChosen(null)} />
            ) : (
              <Button spacing="compact" onClick={() => setChosen(group.value)}>
                {t('reports.propose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
