import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import { ProblemList } from '../history/problem-list';
import { policyTitle } from '../policy-title';
import { useSettings } from '../settings-state';
import { useInherit } from './use-inherit';

/** What the scope took away of what it would inherit, each with the way to have it again; nothing where there is none. */
export function TakenAway() {
  const { t } = useSite();
  const { view } = useSettings();
  const inherit = useInherit();
  const away = view.origins.filter(({ from }) => from === 'away');
  if (away.length === 0) return null;
  return (
    <SectionMessage title={t('settings.takenAway')}>
      <ul className="findings">
        {away.map((one) => (
          <li key={`${one.kind}:${one.policyId}`} className="row-buttons">
            {policyTitle(t, one)}
            <Button
              spacing="compact"
              isLoading={inherit.isSending}
              aria-label={t('settings.bringBackOf', { title: policyTitle(t, one) })}
              onClick={() => void inherit.send(one.kind, one.policyId)}
            >
              {t('settings.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
      {inherit.trouble && <ProblemList trouble={inherit.trouble} />}
    </SectionMessage>
  );
}
