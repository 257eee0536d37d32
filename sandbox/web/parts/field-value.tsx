import type { ReactElement, ReactNode } from 'react';
import type { AdfNode } from '../adf/adf-node';
import { AdfView } from '../adf/adf-view';
import type { JiraStatus, SlaValue } from '../site/jira-shapes';
import { useSite } from '../site/site-context';
import { dayAndTime } from '../site/time-text';
import { SlaClock } from './sla-clock';
import { StatusLozenge } from './status-lozenge';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function drawRecord(value: Record<string, unknown>): ReactNode {
  if ('completedCycles' in value) return <SlaClock value={value as unknown as SlaValue} />;
  if ('statusCategory' in value) return <StatusLozenge status={value as unknown as JiraStatus} />;
  if (value['type'] === 'doc') return <AdfView document={value as unknown as AdfNode} />;
  if (isRecord(value['requestType'])) return String(value['requestType']['name']);
  const text = [value['displayName'], value['value'], value['name'], value['rating'], value['key']].find(
    (one) => one !== undefined,
  );
  return text === undefined ? JSON.stringify(value) : wordOf(text);
}

/** Any value of an issue's field as a person reads it: people, choices, instants, SLAs, documents, lists of them. */
export function FieldValue({ value }: { readonly value: unknown }): ReactElement {
  const { facts } = useSite();
  if (value === null || value === undefined || value === '') return <span className="subtle">None</span>;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="subtle">None</span>;
    return (
      <>
        {value.map((one: unknown, index) => (
          <span key={index}>
            {index > 0 ? ', ' : ''}
            <FieldValue value={one} />
          </span>
        ))}
      </>
    );
  }
  if (isRecord(value)) return <>{drawRecord(value)}</>;
  const text = wordOf(value);
  return (
    <>{typeof value === 'string' && INSTANT.test(value) ? dayAndTime(Date.parse(value), facts.zone) : text}</>
  );
}
