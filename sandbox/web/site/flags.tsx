import type { ReactElement } from 'react';
import Flag, { AutoDismissFlag } from '@atlaskit/flag';
import { FlagGroup } from '@atlaskit/flag/flag-group';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { Flag as FlagData } from './site-context';

const ICONS = {
  error: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
  info: <InformationIcon label="Information" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
} as const;

interface FlagsProps {
  readonly flags: readonly FlagData[];
  readonly onDismissed: (id: string) => void;
}

/** Messages at the corner of the page, from the site and from surfaces alike. */
export function Flags({ flags, onDismissed }: FlagsProps): ReactElement {
  return (
    <FlagGroup onDismissed={(id) => onDismissed(String(id))}>
      {flags.map(({ id, title, description, type, isAutoDismiss }) => {
        const Kind = isAutoDismiss ? AutoDismissFlag : Flag;
        return (
          <Kind
            key={id}
            id={id}
            title={title}
            icon={ICONS[type]}
            {...(description === undefined ? {} : { description })}
          />
        );
      })}
    </FlagGroup>
  );
}
