import { goTo, onRouteChange } from '../site/use-route';

interface SurfaceLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

/** The history that `view.createHistory()` gives: version 4 of the history package's interface, below the surface's own address. */
export interface SurfaceHistory {
  action: string;
  location: SurfaceLocation;
  readonly length: number;
  push(path: string | Partial<SurfaceLocation>): void;
  replace(path: string | Partial<SurfaceLocation>): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  createHref(location: Partial<SurfaceLocation>): string;
  listen(listener: (location: SurfaceLocation, action: string) => void): () => void;
}

const pathOf = (to: string | Partial<SurfaceLocation>): string =>
  typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}${to.hash ?? ''}`;

/** History below `basePath`; `onGone` is told how to take its listeners away. */
export function surfaceHistory(basePath: string, onGone: (work: () => void) => void): SurfaceHistory {
  const current = (): SurfaceLocation => {
    const inside = window.location.pathname.startsWith(basePath)
      ? window.location.pathname.slice(basePath.length)
      : '';
    return {
      pathname: inside === '' ? '/' : inside,
      search: window.location.search,
      hash: window.location.hash,
      state: undefined,
      key: '',
    };
  };
  const address = (to: string | Partial<SurfaceLocation>): string => {
    const path = pathOf(to);
    return `${basePath}${path.startsWith('/') ? path : `/${path}`}`.replace(/\/$/, '');
  };
  const made: SurfaceHistory = {
    action: 'POP',
    location: current(),
    get length() {
      return window.history.length;
    },
    push(to) {
      made.action = 'PUSH';
      goTo(address(to));
    },
    replace(to) {
      made.action = 'REPLACE';
      goTo(address(to), 'replace');
    },
    go: (steps) => window.history.go(steps),
    goBack: () => window.history.back(),
    goForward: () => window.history.forward(),
    createHref: address,
    listen(listener) {
      const stop = onRouteChange(() => {
        // The surface is about to leave the page: the new address is none of its own.
        if (!window.location.pathname.startsWith(basePath)) return;
        made.location = current();
        listener(made.location, made.action);
        made.action = 'POP';
      });
      onGone(stop);
      return stop;
    },
  };
  return made;
}
