import type { ReactElement } from 'react';
import SectionMessage from '@atlaskit/section-message';
import type { SurfaceModule } from '../site/contract';

/** An error that the app did not catch, where the surface stands. */
export function SurfaceError({
  module,
  message,
}: {
  readonly module: SurfaceModule;
  readonly message: string;
}): ReactElement {
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={`${module.title} failed`}>
        <p style={{ overflowWrap: 'anywhere' }}>{message}</p>
      </SectionMessage>
    </div>
  );
}
