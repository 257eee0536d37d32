import SectionMessage from '@atlaskit/section-message';
import type { SiteDataView } from '../../../../src/contract/data-view';
import { Person } from '../../../shared/people/person';
import { useSite } from '../../../shared/site';

interface Props {
  readonly erase: NonNullable<SiteDataView['erase']>;
  readonly now: number;
}

/** How far the last removal on request is. */
export function EraseProgress({ erase, now }: Props) {
  const { t, times } = useSite();
  const { name, by, startedAt, at, removed, isRunning } = erase;
  const what = name === 'everything' ? t('site.eraseAll') : name;
  return (
    <div role="status">
      <SectionMessage
        appearance={isRunning ? 'information' : 'success'}
        title={t(isRunning ? 'site.erasing' : 'site.erased', { what })}
      >
        <p>
          {t('site.eraseCount', { count: removed })}{' '}
          {t(isRunning ? 'site.eraseSince' : 'site.eraseEnded', {
            time: times.relative(isRunning ? startedAt : at, now),
          })}{' '}
          <Person accountId={by} />
        </p>
        {isRunning && <p>{t('site.eraseGoesOn')}</p>}
      </SectionMessage>
    </div>
  );
}
