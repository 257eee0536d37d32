import Spinner from '@atlaskit/spinner';

/** While a page waits for its first answer. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="loading" role="status">
      <Spinner size="large" label={label} />
    </div>
  );
}
