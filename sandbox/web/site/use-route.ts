import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', tell);
  return () => {
    listeners.delete(listener);
  };
};

/** Calls back after each change of the address; returns how to stop. */
export const onRouteChange = subscribe;

/** Path and query of the tab, live. */
export function useRoute(): { readonly path: string; readonly query: URLSearchParams } {
  const href = useSyncExternalStore(subscribe, () => `${location.pathname}${location.search}`);
  const url = new URL(href, location.origin);
  return { path: url.pathname, query: url.searchParams };
}

/** Goes to an address of this site without loading the page anew. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  tell();
  if (how === 'push') window.scrollTo(0, 0);
}
