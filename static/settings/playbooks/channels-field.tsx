import type { Audience, Channel } from '../../../src/domain/escalation/audience';
import { channelOf } from '../../../src/domain/escalation/channel-of';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';

type Channels = NonNullable<Playbook['channels']>;

interface Props {
  readonly playbook: Playbook;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (playbook: Playbook) => void;
}

const CHANNELS = ['internal-comment', 'mail', 'by-hand'] as const;
const isInside = (audience: Audience): audience is Exclude<Audience, 'customer'> => audience !== 'customer';

/** How each audience that is kept informed is reached; the customer reads public comments, and nobody else does. */
export function ChannelsField({ playbook, problemAt, onChange }: Props) {
  const { t } = useSite();
  const channels: Channels = playbook.channels ?? {};
  const choices = CHANNELS.map((value) => ({ value, label: t(`communication.channel.${value}`) }));
  return (
    <>
      {playbook.audiences.filter(isInside).map((audience) => (
        <ChoiceField<Channel>
          key={audience}
          label={t('settings.channel', { audience: t(`audience.${audience}`) })}
          value={channelOf(playbook, audience)}
          choices={choices}
          problem={problemAt(`channels.${audience}`)}
          onChange={(channel) => {
            if (channel === 'public-comment') return;
            onChange({ ...playbook, channels: { ...channels, [audience]: channel } });
          }}
        />
      ))}
    </>
  );
}
