import { createContext, useContext } from 'react';
import type { SiteFacts, SitePerson } from './contract';
import type { HeardTime } from './use-time';

export type ColorMode = 'light' | 'dark';

export interface Flag {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly isAutoDismiss: boolean;
}

/** What every page and surface of a tab shares. */
export interface SiteState {
  readonly facts: SiteFacts;
  readonly me: SitePerson;
  readonly become: (accountId: string) => void;
  readonly time: HeardTime;
  readonly colorMode: ColorMode;
  /** The language that the tab was switched to, as a locale of Jira; undefined: its person's own. */
  readonly language: string | undefined;
  readonly setColorMode: (mode: ColorMode) => void;
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string) => void;
  /** A request as the person of this tab. */
  readonly call: <T>(method: string, path: string, body?: unknown) => Promise<T>;
}

export const SiteContext = createContext<SiteState | undefined>(undefined);

export function useSite(): SiteState {
  const state = useContext(SiteContext);
  if (state === undefined) throw new Error('The page is not inside the site.');
  return state;
}
