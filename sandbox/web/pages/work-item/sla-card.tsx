import type { ReactElement } from 'react';
import { SlaClock } from '../../parts/sla-clock';
import type { JiraIssue, SlaValue } from '../../site/jira-shapes';
import type { WorkItem } from './use-work-item';

/** The SLAs that apply to the work item. */
export function SlaCard({
  item,
  issue,
}: {
  readonly item: WorkItem;
  readonly issue: JiraIssue;
}): ReactElement | null {
  const slas = item.fields
    .filter((field) => field.schema?.type === 'sd-servicelevelagreement')
    .map((field) => issue.fields[field.id] as SlaValue | null | undefined)
    .filter((value): value is SlaValue => value !== null && value !== undefined);
  if (slas.length === 0) return null;
  return (
    <section className="card" aria-label="SLAs">
      <h2>SLAs</h2>
      <div className="card-body">
        <dl className="fields">
          {slas.map((sla) => [
            <dt key={`${sla.name} name`}>{sla.name}</dt>,
            <dd key={sla.name}>
              <SlaClock value={sla} />
            </dd>,
          ])}
        </dl>
      </div>
    </section>
  );
}
