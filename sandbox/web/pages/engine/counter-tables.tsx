import type { ReactElement } from 'react';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
const amount = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en-GB') : value.toFixed(2);

function text(value: unknown): string {
  if (typeof value === 'number') return amount(value);
  if (Array.isArray(value)) return `${value.length}`;
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, inner]) => `${words(name)} ${text(inner)}`)
      .join(', ');
  return String(value);
}

/** One card per group of counters that the site keeps, whatever they are. */
export function CounterTables({ counters }: { readonly counters: unknown }): ReactElement {
  const groups = isRecord(counters) ? Object.entries(counters) : [];
  return (
    <div className="number-row">
      {groups.map(([name, value]) => (
        <section key={name} className="card" aria-label={words(name)}>
          <h2>{words(name)}</h2>
          <div className="card-body">
            <dl className="fields">
              {(isRecord(value) ? Object.entries(value) : [['total', value] as const]).map(
                ([counter, inner]) => [
                  <dt key={`${counter} name`}>{words(counter)}</dt>,
                  <dd key={counter}>{text(inner)}</dd>,
                ],
              )}
            </dl>
          </div>
        </section>
      ))}
    </div>
  );
}
