import SectionMessage from '@atlaskit/section-message';
import type { EngineHealthView } from '../../../../src/contract/engine-health-view';
import { useSite } from '../../../shared/site';

const LOOKS = { healthy: 'success', late: 'warning', stopped: 'error', resting: 'warning' } as const;

/** The verdict, and each finding with what to do about it. */
export function EngineVerdict({ health }: { readonly health: EngineHealthView }) {
  const { t } = useSite();
  const { verdict, reasons } = health;
  return (
    <div role="status">
      <SectionMessage appearance={LOOKS[verdict]} title={t(`site.verdict.${verdict}`)}>
        {reasons.length === 0 ? (
          <p>{t('site.allInTime')}</p>
        ) : (
          <ul className="findings">
            {reasons.map((reason) => (
              <li key={reason}>
                <strong>{t(`site.finding.${reason}`)}</strong>
                <br />
                {t(`site.advice.${reason}`)}
              </li>
            ))}
          </ul>
        )}
      </SectionMessage>
    </div>
  );
}
