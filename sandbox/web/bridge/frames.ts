import type { Bridge } from './bridge';

declare global {
  interface Window {
    /** Called by a surface's page before any of the app's code runs there. */
    __attachSurface?: (frame: Window) => Bridge;
  }
}

interface Frame {
  readonly bridge: Bridge;
  /** Told of errors that the app's code did not catch. */
  readonly onUncaught: (reason: unknown) => void;
}

const frames = new Map<string, Frame>();

/** Makes the frame with this element id a surface; returns how to take it away. */
export function offerBridge(frameId: string, frame: Frame): () => void {
  frames.set(frameId, frame);
  return () => frames.delete(frameId);
}

window.__attachSurface = (inside) => {
  const frameId = inside.frameElement?.id ?? '';
  const frame = frames.get(frameId);
  if (frame === undefined) throw new Error(`There is no surface for the frame ${frameId}.`);
  inside.addEventListener('error', (event) => frame.onUncaught(event.error ?? event.message));
  inside.addEventListener('unhandledrejection', (event) => frame.onUncaught(event.reason));
  return frame.bridge;
};
