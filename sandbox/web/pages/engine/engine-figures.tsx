import type { ReactElement } from 'react';
import type { EngineView } from '../../site/contract';
import { useSite } from '../../site/site-context';
import { dayAndTime } from '../../site/time-text';
import { FigureTable } from './figure-table';

/** What the app has cost so far: key figures, then each function and each hour. */
export function EngineFigures({ view }: { readonly view: EngineView }): ReactElement {
  const { facts } = useSite();
  return (
    <>
      <div className="number-row">
        {view.groups.map(({ title, figures }) => (
          <section key={title} className="card" aria-label={title}>
            <h2>{title}</h2>
            <div className="card-body">
              <dl className="fields figures">
                {figures.map(({ name, value }) => [
                  <dt key={`${name} name`}>{name}</dt>,
                  <dd key={name}>{value}</dd>,
                ])}
              </dl>
            </div>
          </section>
        ))}
      </div>
      <h2>Functions</h2>
      <FigureTable
        label="Functions"
        heads={['Function', 'Calls', 'Errors', 'Timeouts', 'Seconds', 'GB-seconds']}
        rows={view.functions.map((line) => [
          line.name,
          `${line.calls}`,
          `${line.errors}`,
          `${line.timeouts}`,
          line.seconds.toFixed(1),
          line.gbSeconds.toFixed(2),
        ])}
      />
      <h2>Jira by the hour</h2>
      <FigureTable
        label="Jira by the hour"
        heads={['Hour', 'Points', 'Requests', 'Writes']}
        rows={view.hours.map((line) => [
          dayAndTime(line.hour, facts.zone),
          `${line.points}`,
          `${line.requests}`,
          `${line.writes}`,
        ])}
      />
      <details className="card">
        <summary>{`${view.routes.length} routes of Jira and ${view.scopes.length} scopes were used`}</summary>
        <div className="card-body">
          <ul>
            {[...view.scopes, ...view.routes].map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </>
  );
}
