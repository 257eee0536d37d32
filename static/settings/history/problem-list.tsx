import type { Trouble } from '../../shared/make-call';
import { TroubleMessage } from '../../shared/states/trouble-message';

/** What kept something from being done, with every place that is wrong. */
export function ProblemList({ trouble }: { readonly trouble: Trouble }) {
  const fields = trouble.fields ?? [];
  return (
    <>
      <TroubleMessage trouble={trouble} />
      {fields.length > 0 && (
        <ul className="problems">
          {fields.map(({ path, message }, index) => (
            <li key={`${path}:${index}`}>
              <code>{path}</code>: {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
