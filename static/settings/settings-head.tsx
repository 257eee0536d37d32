import { useState } from 'react';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import Toggle from '@atlaskit/toggle';
import type { Trouble } from '../shared/make-call';
import { useSite } from '../shared/site';
import { TroubleMessage } from '../shared/states/trouble-message';
import { EngineLine } from './engine-line';
import { useSettings } from './settings-state';

/** The project's switch, and whether the engine behind it is alive. */
export function SettingsHead() {
  const { t } = useSite();
  const { view, switchProject } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const flip = async () => {
    setSending(true);
    setTrouble(await switchProject(!view.switchedOn));
    setSending(false);
  };
  return (
    <header className="settings-head">
      <Heading size="large" as="h1">
        {t('settings.title', { project: view.project.name })}
      </Heading>
      <div className="switch">
        <Toggle
          id="project-switch"
          size="large"
          isChecked={view.switchedOn}
          isDisabled={isSending}
          onChange={() => void flip()}
        />
        <label htmlFor="project-switch">{t(view.switchedOn ? 'settings.on' : 'settings.off')}</label>
      </div>
      <EngineLine />
      {trouble && <TroubleMessage trouble={trouble} retry={() => void flip()} />}
      {!view.switchedOn && (
        <SectionMessage appearance="information">
          <p>{t('settings.offHint')}</p>
        </SectionMessage>
      )}
    </header>
  );
}
