import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../site';

/** Above every page of an app whose licence has lapsed: what stands still, what is kept, and what to do. */
export function Lapsed() {
  const { t, isLapsed } = useSite();
  if (!isLapsed) return null;
  return (
    <div className="page lapsed" role="status">
      <SectionMessage appearance="warning" title={t('surface.lapsed')}>
        <p>{t('surface.lapsedHint')}</p>
      </SectionMessage>
    </div>
  );
}
