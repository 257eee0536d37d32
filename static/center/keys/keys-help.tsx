import { lazy, Suspense, useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { useKeys } from './use-keys';

const KeyList = lazy(async () => ({ default: (await import('./key-list')).KeyList }));

const KEPT_AS = 'escalation-center.single-keys';

/** The browser may refuse to keep anything: then the keys are on, as they are for whoever never said otherwise. */
function wereOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

function keep(isOn: boolean): void {
  try {
    localStorage.setItem(KEPT_AS, isOn ? 'on' : 'off');
  } catch {
    // The choice lasts as long as the page.
  }
}

/** The keys of the Center, and the button that lists them. */
export function KeysHelp({ onView }: { readonly onView: (place: number) => void }) {
  const { t } = useSite();
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useState(wereOn);
  useKeys(isOn, { onView, onHelp: useCallback(() => setOpen(true), []) });
  return (
    <>
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {t('keys.button')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <KeyList
            isOn={isOn}
            onSwitch={(next) => {
              setOn(next);
              keep(next);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
