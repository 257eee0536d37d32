import { useState, type ReactElement } from 'react';
import { IconButton } from '@atlaskit/button/new';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Popup from '@atlaskit/popup';
import type { SurfaceModule } from '../../site/contract';

interface MoreMenuProps {
  readonly actions: readonly SurfaceModule[];
  readonly onChoose: (action: SurfaceModule) => void;
}

/** The ••• of a work item, with the app's actions. */
export function MoreMenu({ actions, onChoose }: MoreMenuProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const choose = (action: SurfaceModule): void => {
    setOpen(false);
    onChoose(action);
  };
  return (
    <Popup
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      placement="bottom-end"
      label="Actions"
      content={() => (
        <div className="menu" role="menu" aria-label="Actions">
          {actions.map((action) => (
            <button key={action.key} type="button" role="menuitem" onClick={() => choose(action)}>
              {action.title}
            </button>
          ))}
          {actions.length === 0 ? <p className="subtle">The app adds no action here.</p> : null}
        </div>
      )}
      trigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={MoreIcon}
          label="Actions"
          isSelected={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      )}
    />
  );
}
