import type { Audience } from '../../../src/domain/escalation/audience';
import { useSite } from '../../shared/site';
import { OptionalDelay } from '../ladders/optional-delay';
import { delayText } from '../policies/delay-text';
import { useSettings } from '../settings-state';
import type { PlaybookPart } from './playbook-part';
import { withPace } from './with-targets';

/** How often an audience hears: as the severity says, or at a pace of the playbook's own. */
export function PaceField({
  audience,
  playbook,
  problemAt,
  onChange,
}: PlaybookPart & { readonly audience: Audience }) {
  const site = useSite();
  const { t } = site;
  const { view } = useSettings();
  const stated = view.severities.find(({ id }) => id === playbook.severity)?.body.updates[audience];
  const name = t(`audience.${audience}`);
  return (
    <OptionalDelay
      label={t('playbooks.pace', { audience: name })}
      never={
        stated ? t('playbooks.asSeverity', { delay: delayText(site, stated) }) : t('playbooks.asSeverityNone')
      }
      sometime={t('playbooks.ownPace')}
      amount={t('settings.pace', { audience: name })}
      delay={playbook.targets?.updates?.[audience]}
      first={stated ?? { minutes: 120, clock: 'elapsed' }}
      problem={problemAt(`targets.updates.${audience}`)}
      onChange={(delay) => onChange(withPace(playbook, audience, delay))}
    />
  );
}
