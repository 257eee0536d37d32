import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';

type Channels = NonNullable<Playbook['channels']>;

interface Props {
  readonly playbook: Playbook;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (playbook: Playbook) => void;
}

const INSIDE = ['management', 'executives', 'team'] as const;
const CHANNELS = ['internal-comment', 'mail', 'by-hand'] as const;
const NOBODY = 'none';

/**
 * How each audience but the customer is reached: customers read public comments, and nobody else does. A provider is an audience only
 * where one is told.
 */
export function ChannelsField({ playbook, problemAt, onChange }: Props) {
  const { t } = useSite();
  const channels: Channels = playbook.channels ?? {};
  const choices = CHANNELS.map((value) => ({ value, label: t(`communication.channel.${value}`) }));
  const { provider: toldBy = NOBODY, ...others } = channels;
  const tellProvider = (channel: (typeof CHANNELS)[number] | typeof NOBODY): Playbook => {
    const inside = playbook.audiences.filter((audience) => audience !== 'provider');
    return channel === NOBODY
      ? { ...playbook, channels: others, audiences: inside }
      : { ...playbook, channels: { ...others, provider: channel }, audiences: [...inside, 'provider'] };
  };
  return (
    <>
      {INSIDE.map((audience) => (
        <ChoiceField
          key={audience}
          label={t('settings.channel', { audience: t(`audience.${audience}`) })}
          value={channels[audience] ?? 'internal-comment'}
          choices={choices}
          problem={problemAt(`channels.${audience}`)}
          onChange={(channel) => onChange({ ...playbook, channels: { ...channels, [audience]: channel } })}
        />
      ))}
      <ChoiceField
        label={t('settings.channel', { audience: t('audience.provider') })}
        value={toldBy}
        choices={[{ value: NOBODY, label: t('settings.notTold') }, ...choices]}
        problem={problemAt('channels.provider')}
        onChange={(channel) => {
          if (channel !== 'public-comment') onChange(tellProvider(channel));
        }}
      />
    </>
  );
}
