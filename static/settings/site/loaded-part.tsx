import type { ReactNode } from 'react';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import type { Loaded } from './use-loaded';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}

/** Part of a page that is filled by a call of its own: waits, says what failed and offers to try again. */
export function LoadedPart<T>({ loaded, children }: Props<T>) {
  const { t } = useSite();
  const { answer, again } = loaded;
  if (answer === null) return <Loading label={t('settings.loading')} />;
  if (answer.ok) return <>{children(answer.value)}</>;
  return (
    <div role="alert">
      <SectionMessage
        appearance="error"
        title={t('settings.failed')}
        actions={[
          <SectionMessageAction key="retry" onClick={again}>
            {t('form.retry')}
          </SectionMessageAction>,
        ]}
      >
        <p>{t(`problem.${answer.trouble.code}`)}</p>
      </SectionMessage>
    </div>
  );
}
