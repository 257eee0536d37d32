import type { ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { useAct } from '../../parts/use-act';
import type { LifeView } from '../../site/contract';
import { useLoaded } from '../../site/use-loaded';

/** The licence, a new installation, and projects that are put away and brought back. */
export function LifeSwitches(): ReactElement | null {
  const { value } = useLoaded<LifeView>('/_sandbox/life');
  const { isBusy, run } = useAct();
  if (value === undefined) return null;
  const put = (projectKey: string, act: 'archive' | 'delete' | 'restore', text: string): ReactElement => (
    <Button
      key={act}
      spacing="compact"
      isDisabled={isBusy}
      onClick={() => void run(text, 'POST', '/_sandbox/life/project', { projectKey, act })}
    >
      {text}
    </Button>
  );
  return (
    <div role="group" aria-label="Installation and projects">
      <Checkbox
        label="The licence of the app has lapsed (open pages show it when they are loaded again)"
        isChecked={!value.isLicensed}
        onChange={(event) =>
          void run('Changing the licence', 'PUT', '/_sandbox/life/licence', {
            active: !event.currentTarget.checked,
          })
        }
      />
      <p>
        <Button
          spacing="compact"
          isDisabled={isBusy}
          onClick={() => void run('Installing anew', 'POST', '/_sandbox/life/install-anew', {})}
        >
          Uninstall the app and install it anew
        </Button>
      </p>
      {value.projects.map(({ key, name, shelf }) => (
        <p key={key}>
          {`${name}: ${shelf === null ? 'live' : `in the ${shelf}`} `}
          {shelf === null
            ? [put(key, 'archive', `Archive ${key}`), put(key, 'delete', `Move ${key} to the trash`)]
            : put(key, 'restore', `Restore ${key}`)}
        </p>
      ))}
    </div>
  );
}
