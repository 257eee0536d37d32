import { useMemo, useState, type ReactElement } from 'react';
import { useSite } from '../site/site-context';
import { CustomUiSurface } from './custom-ui-surface';
import type { BridgeModal } from './surface-host';
import { SurfaceModal } from './surface-modal';
import { UiKitSurface } from './ui-kit-surface';
import type { SurfaceProps } from './use-surface';

/**
 * A surface of either kind, with the dialogs that it opens. It is loaded anew after a jump in time and for another
 * person, as a page that one comes back to.
 */
export function AppSurface(props: Omit<SurfaceProps, 'onModal'>): ReactElement {
  const { module, extension } = props;
  const { time, me } = useSite();
  const [modal, setModal] = useState<BridgeModal>();
  const Kind = module.kind === 'ui-kit' ? UiKitSurface : CustomUiSurface;
  const inModal = useMemo(
    () => ({ ...module, resource: modal?.resource ?? module.resource }),
    [module, modal?.resource],
  );
  const close = (payload: unknown): void => {
    modal?.onClose(payload);
    setModal(undefined);
  };
  return (
    <>
      <Kind key={`${module.key} ${me.accountId} ${time.jumps}`} {...props} onModal={setModal} />
      {modal === undefined ? null : (
        <SurfaceModal modal={modal} label={module.title} onClose={() => close(undefined)}>
          <AppSurface
            module={inModal}
            extension={{ ...extension, modal: modal.context }}
            place={{ close, submit: close }}
          />
        </SurfaceModal>
      )}
    </>
  );
}
