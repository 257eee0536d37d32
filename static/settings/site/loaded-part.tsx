import type { ReactNode } from 'react';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { unreadText } from '../../shared/states/unread-text';
import type { Loaded } from './use-loaded';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}

/** Part of a page that is filled by a call of its own: waits, says what failed and offers to try again; what was read before stays. */
export function LoadedPart<T>({ loaded, children }: Props<T>) {
  const { t } = useSite();
  const { answer, last, again } = loaded;
  if (answer === null) return <Loading label={t('settings.loading')} />;
  if (answer.ok) return <>{children(answer.value)}</>;
  if (last !== null)
    return (
      <>
        <Stale trouble={answer.trouble} retry={again} />
        {children(last)}
      </>
    );
  return (
    <div role="alert">
      <SectionMessage
        appearance="error"
        title={t('site.failed')}
        actions={[
          <SectionMessageAction key="retry" onClick={again}>
            {t('form.retry')}
          </SectionMessageAction>,
        ]}
      >
        <p>{unreadText(t, answer.trouble)}</p>
      </SectionMessage>
    </div>
  );
}
