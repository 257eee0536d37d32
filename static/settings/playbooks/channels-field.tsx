import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';

type Channels = NonNullable<Playbook['channels']>;

interface Props {
  readonly channels: Channels;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (channels: Channels) => void;
}

const INSIDE = ['management', 'executives', 'team', 'provider'] as const;
const CHANNELS = ['internal-comment', 'mail', 'by-hand'] as const;

/** How each audience but the customer is reached: customers read public comments, and nobody else does. */
export function ChannelsField({ channels, problemAt, onChange }: Props) {
  const { t } = useSite();
  return INSIDE.map((audience) => (
    <ChoiceField
      key={audience}
      label={t('settings.channel', { audience: t(`audience.${audience}`) })}
      value={channels[audience] ?? (audience === 'provider' ? 'by-hand' : 'internal-comment')}
      choices={CHANNELS.map((value) => ({ value, label: t(`communication.channel.${value}`) }))}
      problem={problemAt(`channels.${audience}`)}
      onChange={(channel) => onChange({ ...channels, [audience]: channel })}
    />
  ));
}
