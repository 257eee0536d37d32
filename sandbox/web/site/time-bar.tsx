import { useEffect, useReducer, useState, type ReactElement } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import ThemeIcon from '@atlaskit/icon/core/theme';
import Spinner from '@atlaskit/spinner';
import type { TimeChange } from './contract';
import { rememberLanguage } from './session';
import { useSite } from './site-context';
import { clockTime, dayAndTime, distanceText } from './time-text';
import { runningTime } from './use-time';

const MINUTE = 60_000;
const JUMPS = [
  { label: '+5 min', advanceMs: 5 * MINUTE },
  { label: '+1 h', advanceMs: 60 * MINUTE },
  { label: '+1 day', advanceMs: 24 * 60 * MINUTE },
] as const;
const SPEEDS = [1, 60, 600] as const;

function Clock(): ReactElement {
  const { facts, time } = useSite();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(redraw, 500);
    return () => clearInterval(timer);
  }, []);
  const now = runningTime(time);
  return (
    <div>
      <strong>{dayAndTime(now, facts.zone)}</strong>{' '}
      <span className="subtle">{`${facts.zone} · ${clockTime(now, 'UTC')} UTC`}</span>
    </div>
  );
}

/** In which language this tab's person reads Jira: surfaces are drawn anew in it. */
function LanguageSwitch(): ReactElement {
  const { language } = useSite();
  const isGerman = language === 'de_DE';
  const change = () => {
    rememberLanguage(isGerman ? null : 'de_DE');
    location.reload();
  };
  return (
    <Button spacing="compact" appearance="subtle" onClick={change}>
      <span lang={isGerman ? 'en' : 'de'}>{isGerman ? 'English' : 'Deutsch'}</span>
    </Button>
  );
}

/** The sandbox's time and how to move it; the app only ever sees this time. */
export function TimeBar(): ReactElement {
  const { time, call, showFlag, colorMode, setColorMode } = useSite();
  const [isBusy, setBusy] = useState(false);
  const move = async (path: string, change: TimeChange | undefined): Promise<void> => {
    setBusy(true);
    try {
      await call('POST', path, change);
    } catch (error) {
      showFlag({
        id: 'time',
        type: 'error',
        title: 'Time could not be moved',
        description: String(error),
        isAutoDismiss: false,
      });
    } finally {
      setBusy(false);
    }
  };
  const set = (change: TimeChange) => () => void move('/_sandbox/time', change);
  const next =
    time.nextDueAt === null ? 'Nothing is due' : `To next due (${distanceText(time.nextDueAt, time.now)})`;
  return (
    <footer className="foot" aria-label="Sandbox time">
      <Clock />
      <div className="foot-group" role="group" aria-label="Speed of time">
        <Button spacing="compact" isSelected={time.isPaused} onClick={set({ pause: true })}>
          Pause
        </Button>
        {SPEEDS.map((speed) => (
          <Button
            key={speed}
            spacing="compact"
            isSelected={!time.isPaused && time.speed === speed}
            onClick={set({ speed })}
          >
            {`×${speed}`}
          </Button>
        ))}
      </div>
      <div className="foot-group" role="group" aria-label="Jump in time">
        {JUMPS.map(({ label, advanceMs }) => (
          <Button key={label} spacing="compact" isDisabled={isBusy} onClick={set({ advanceMs })}>
            {label}
          </Button>
        ))}
        <Button
          spacing="compact"
          isDisabled={isBusy || time.nextDueAt === null}
          onClick={set({ next: true })}
        >
          {next}
        </Button>
        <Button spacing="compact" isDisabled={isBusy} onClick={() => void move('/_sandbox/tick', undefined)}>
          Run a sweep
        </Button>
      </div>
      {isBusy ? <Spinner size="small" label="Time is moving" /> : null}
      <span className="grow" />
      <LanguageSwitch />
      <IconButton
        icon={ThemeIcon}
        label={colorMode === 'light' ? 'Dark theme' : 'Light theme'}
        spacing="compact"
        appearance="subtle"
        onClick={() => setColorMode(colorMode === 'light' ? 'dark' : 'light')}
      />
    </footer>
  );
}
