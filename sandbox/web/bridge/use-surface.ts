import { useEffect, useId, useRef, useState } from 'react';
import type { SurfaceModule } from '../site/contract';
import { useSite } from '../site/site-context';
import { useSame } from '../site/use-same';
import { bridgeOf } from './bridge';
import { emit } from './event-bus';
import { offerBridge } from './frames';
import { bridgeTheme } from './surface-context';
import type { BridgeModal, SurfaceHost, SurfacePlace } from './surface-host';

export interface SurfaceProps {
  readonly module: SurfaceModule;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly place?: SurfacePlace;
  readonly onModal: (modal: BridgeModal) => void;
}

export interface Surface {
  readonly frameId: string;
  /** The frame may be loaded: its bridge is waiting for it. */
  readonly isOffered: boolean;
  readonly error: string | undefined;
}

const NOWHERE: SurfacePlace = {};
const wordsOf = (reason: unknown): string => {
  const message: unknown =
    typeof reason === 'object' && reason !== null ? Reflect.get(reason, 'message') : undefined;
  return typeof message === 'string' ? message : String(reason);
};

/** Offers a bridge to a frame for as long as the component lives. `own` holds what only this kind of surface answers; it must not change. */
export function useSurface(
  props: SurfaceProps,
  own: SurfaceHost['own'],
  enableTheming: () => Promise<void>,
): Surface {
  const { place = NOWHERE, onModal } = props;
  const module = useSame(props.module);
  const extension = useSame(props.extension);
  const site = useSite();
  const frameId = `surface-${useId().replaceAll(':', '')}`;
  const [isOffered, setOffered] = useState(false);
  const [error, setError] = useState<string>();
  const latest = useRef({ site, place, onModal });
  latest.current = { site, place, onModal };
  useEffect(() => {
    const gone: (() => void)[] = [];
    const closers = new Set<() => unknown>();
    const bridge = bridgeOf({
      module,
      extension,
      localId: `ari:cloud:ecosystem::extension/${latest.current.site.facts.appId}/static/${module.key}-${frameId}`,
      site: () => latest.current.site,
      place: () => latest.current.place,
      openModal: (modal) => latest.current.onModal(modal),
      enableTheming,
      onGone: (work) => gone.push(work),
      closers,
      own,
    });
    const withdraw = offerBridge(frameId, { bridge, onUncaught: (reason) => setError(wordsOf(reason)) });
    setOffered(true);
    return () => {
      withdraw();
      for (const closer of closers) void closer();
      for (const work of gone) work();
    };
  }, [module, extension, frameId, own, enableTheming]);
  useEffect(() => emit('FORGE_CORE_THEME_CHANGED', { theme: bridgeTheme(site.colorMode) }), [site.colorMode]);
  return { frameId, isOffered, error };
}
