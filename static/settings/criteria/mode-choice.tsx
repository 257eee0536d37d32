import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { CriterionSetting } from '../../../src/contract/settings-view';
import { useSite } from '../../shared/site';

type Mode = CriterionSetting['mode'];
const MODES = ['off', 'propose', 'start'] as const;

interface Props {
  readonly name: string;
  readonly mode: Mode;
  readonly onChoose: (mode: Mode) => Promise<void>;
}

/** Off, propose or start: saved at once, and shown as chosen only when it is. A draft says so until it is switched. */
export function ModeChoice({ name, mode, onChoose }: Props) {
  const { t } = useSite();
  const [sent, setSent] = useState<Mode | null>(null);
  const choose = async (chosen: Mode) => {
    if (chosen === mode || sent !== null) return;
    setSent(chosen);
    await onChoose(chosen);
    setSent(null);
  };
  return (
    <div className="modes" role="group" aria-label={t('settings.modeOf', { name })}>
      {MODES.map((one) => (
        <Button
          key={one}
          spacing="compact"
          isSelected={one === mode}
          isLoading={one === sent}
          aria-pressed={one === mode}
          onClick={() => void choose(one)}
        >
          {t(`settings.mode.${one}`)}
        </Button>
      ))}
    </div>
  );
}
