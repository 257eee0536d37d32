import type { ReactNode } from 'react';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useSite } from '../site';

interface Props {
  readonly appearance: 'warning' | 'error';
  readonly title?: string;
  /** Absent where nothing can be tried again. */
  readonly retry: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Something that did not work, read out at once, with a way to try it again. */
export function RetryMessage({ appearance, title, retry, children }: Props) {
  const { t } = useSite();
  const actions = retry
    ? [
        <SectionMessageAction key="retry" onClick={retry}>
          {t('form.retry')}
        </SectionMessageAction>,
      ]
    : [];
  return (
    <div role="alert">
      <SectionMessage appearance={appearance} actions={actions} {...(title === undefined ? {} : { title })}>
        <p>{children}</p>
      </SectionMessage>
    </div>
  );
}
