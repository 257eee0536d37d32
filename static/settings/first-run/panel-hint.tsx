import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../shared/site';

/** No app may put its panel on every work item by itself: what an admin clicks for it. */
export function PanelHint() {
  const { t } = useSite();
  return (
    <SectionMessage title={t('firstRun.panelTitle')}>
      <p>{t('firstRun.panel')}</p>
    </SectionMessage>
  );
}
