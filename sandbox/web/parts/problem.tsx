import type { ReactElement } from 'react';
import SectionMessage from '@atlaskit/section-message';

/** Something that a page could not load or do, in the server's words. */
export function Problem({
  title,
  message,
}: {
  readonly title: string;
  readonly message: string;
}): ReactElement {
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={title}>
        <p style={{ overflowWrap: 'anywhere' }}>{message}</p>
      </SectionMessage>
    </div>
  );
}
