import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { useSite } from '../site/site-context';
import { paintFrame } from './paint-frame';
import { SurfaceError } from './surface-error';
import { useSurface, type SurfaceProps } from './use-surface';

const NOTHING_OWN = {};

/** A Custom UI surface: its built page in a frame under Forge's content policy. It fills the place that it is given. */
export function CustomUiSurface(props: SurfaceProps): ReactElement {
  const { module } = props;
  const { colorMode } = useSite();
  const frame = useRef<HTMLIFrameElement>(null);
  const mode = useRef(colorMode);
  const isThemed = useRef(false);
  mode.current = colorMode;
  const enableTheming = useCallback(async () => {
    isThemed.current = true;
    await paintFrame(frame.current, mode.current);
  }, []);
  useEffect(() => {
    if (isThemed.current) void paintFrame(frame.current, colorMode);
  }, [colorMode]);
  const surface = useSurface(props, NOTHING_OWN, enableTheming);
  return (
    <section aria-label={module.title} className="custom-ui">
      {surface.error === undefined ? null : <SurfaceError module={module} message={surface.error} />}
      {surface.isOffered ? (
        <iframe ref={frame} id={surface.frameId} src={`/custom-ui/${module.resource}`} title={module.title} />
      ) : null}
    </section>
  );
}
