import { useEffect } from 'react';

/** What a key does; `view` is the place in the switch of views, counted from 1. */
export interface Keys {
  readonly onView: (place: number) => void;
  readonly onHelp: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** Rows and cards that can be opened, in their order on the page. */
const openers = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[id^="open-"]')];

/** Goes to the next row or card, or the one before; from nowhere, to the first. */
function step(by: 1 | -1): void {
  const all = openers();
  const at = all.findIndex((one) => one === document.activeElement);
  const next = at < 0 ? all[0] : all[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Single keys, while nothing is typed and no dialog is open. Off: only the keys that every page has. */
export function useKeys(isOn: boolean, { onView, onHelp }: Keys): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      if (/^[1-9]$/u.test(event.key)) onView(Number(event.key));
      else if (event.key === '?') onHelp();
      else if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === '/') document.getElementById('list-find')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, onView, onHelp]);
}
