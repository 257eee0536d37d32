import type { SurfaceModule } from '../site/contract';
import type { SiteState } from '../site/site-context';

/** What `view.close`, `submit` and `refresh` do where the surface stands; undefined where Jira has nothing to close, submit or refresh. */
export interface SurfacePlace {
  readonly close?: (payload: unknown) => void;
  readonly submit?: (payload: unknown) => void;
  readonly refresh?: (payload: unknown) => void;
  /** The address below which the surface has routes of its own. */
  readonly basePath?: string;
}

export interface BridgeModal {
  readonly resource: string;
  readonly size: string;
  readonly title: string;
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => void;
}

/** One surface of the app on the page, as its bridge commands see it. */
export interface SurfaceHost {
  readonly module: SurfaceModule;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly localId: string;
  /** The site as it is now; surfaces outlive many states of it. */
  readonly site: () => SiteState;
  readonly place: () => SurfacePlace;
  readonly openModal: (modal: BridgeModal) => void;
  readonly enableTheming: () => Promise<void>;
  /** Run when the surface goes away. */
  readonly onGone: (work: () => void) => void;
  /** Functions that the app gave to `view.onClose`. */
  readonly closers: Set<() => unknown>;
  /** Handlers of commands that only one kind of surface has. */
  readonly own: Readonly<Record<string, (data: unknown) => unknown>>;
}

export type Command = (host: SurfaceHost, data: unknown) => unknown;

/** The fields of a command's argument; a command without one gets an empty record. */
export const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
