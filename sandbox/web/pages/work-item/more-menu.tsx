import { useState, type ReactElement } from 'react';
import { IconButton } from '@atlaskit/button/new';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Popup from '@atlaskit/popup';
import type { SurfaceModule } from '../../site/contract';

interface MoreMenuProps {
  readonly actions: readonly SurfaceModule[];
  readonly onChoose: (action: SurfaceModule) => void;
  /** Projects that the work item can be moved to. */
  readonly projects: readonly { readonly key: string; readonly name: string }[];
  readonly onMove: (projectKey: string) => void;
}

/** The ••• of a work item, with the app's actions and Jira's own Move. */
export function MoreMenu({ actions, onChoose, projects, onMove }: MoreMenuProps): ReactElement {
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
          {projects.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              onClick={() => {
                setOpen(false);
                onMove(key);
              }}
            >
              Move to {name}
            </button>
          ))}
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
