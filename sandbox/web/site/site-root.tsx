import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import type { SiteFacts } from './contract';
import { Flags } from './flags';
import { request } from './request';
import { chosenAccount, chosenLanguage, rememberAccount } from './session';
import { SiteContext, type ColorMode, type Flag, type SiteState } from './site-context';
import { SiteFrame } from './site-frame';
import { useTime } from './use-time';

const MODE_KEY = 'sandbox.color-mode';
const startingMode = (): ColorMode => {
  const kept = localStorage.getItem(MODE_KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

function useFacts(): { readonly facts?: SiteFacts; readonly error?: string } {
  const [answer, setAnswer] = useState<{ readonly facts?: SiteFacts; readonly error?: string }>({});
  useEffect(() => {
    request<SiteFacts>('', 'GET', '/_sandbox/site').then(
      (facts) => setAnswer({ facts }),
      (error: unknown) => setAnswer({ error: String(error) }),
    );
  }, []);
  return answer;
}

/** The whole site for one tab: who it is, what time it is, theme and flags, then the page that the address names. */
export function SiteRoot(): ReactElement {
  const { facts, error } = useFacts();
  const time = useTime();
  const [accountId, setAccountId] = useState(chosenAccount);
  const [colorMode, setColorMode] = useState(startingMode);
  const [language] = useState(chosenLanguage);
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  useEffect(() => {
    localStorage.setItem(MODE_KEY, colorMode);
    void setGlobalTheme({
      colorMode,
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
      shape: 'shape',
    });
  }, [colorMode]);
  const me = facts?.people.find((person) => person.accountId === accountId) ?? facts?.people[0];
  const myId = me?.accountId ?? '';
  const call = useCallback(
    <T,>(method: string, path: string, body?: unknown) => request<T>(myId, method, path, body),
    [myId],
  );
  const closeFlag = useCallback(
    (id: string) => setFlags((shown) => shown.filter((flag) => flag.id !== id)),
    [],
  );
  const showFlag = useCallback(
    (flag: Flag) => setFlags((shown) => [flag, ...shown.filter((one) => one.id !== flag.id)]),
    [],
  );
  const become = useCallback((next: string) => {
    rememberAccount(next);
    setAccountId(next);
  }, []);
  const state = useMemo<SiteState | undefined>(
    () =>
      facts &&
      me &&
      time && { facts, me, become, time, colorMode, language, setColorMode, showFlag, closeFlag, call },
    [facts, me, become, time, colorMode, language, showFlag, closeFlag, call],
  );
  if (error !== undefined)
    return (
      <SectionMessage appearance="error" title="The sandbox does not answer">
        <p>{error}</p>
      </SectionMessage>
    );
  if (state === undefined) return <Spinner label="Loading the site" />;
  return (
    <SiteContext.Provider value={state}>
      <SiteFrame />
      <Flags flags={flags} onDismissed={closeFlag} />
    </SiteContext.Provider>
  );
}
