import type { ReactElement } from 'react';
import { FieldValue } from '../../parts/field-value';
import type { DeskRequest } from './request-shapes';

/** What the customer filled in when raising the request. */
export function RequestFields({ request }: { readonly request: DeskRequest }): ReactElement | null {
  const fields = request.requestFieldValues.filter((field) => field.fieldId !== 'summary');
  if (fields.length === 0) return null;
  return (
    <>
      <h2>Details</h2>
      <dl className="fields">
        {fields.map((field) => [
          <dt key={`${field.fieldId} label`}>{field.label}</dt>,
          <dd key={field.fieldId}>
            <FieldValue value={field.value} />
          </dd>,
        ])}
      </dl>
    </>
  );
}
