import { useMemo, useState, type ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { snapshotDoc, type ForgeNode } from '../ui-kit/forge-node';
import { ForgeDoc } from '../ui-kit/draw-doc';
import { SurfaceError } from './surface-error';
import { fieldsOf, type SurfaceHost } from './surface-host';
import { useSurface, type SurfaceProps } from './use-surface';

// Native surfaces are drawn by the page, in its theme already.
const nothingToTheme = async (): Promise<void> => undefined;

/** A UI Kit surface: the app's code runs in a hidden frame of its own, and what it reconciles is drawn here. */
export function UiKitSurface(props: SurfaceProps): ReactElement {
  const { module } = props;
  const [doc, setDoc] = useState<ForgeNode>();
  const [failure, setFailure] = useState<string>();
  const own = useMemo<SurfaceHost['own']>(
    () => ({
      reconcile: (data) => setDoc(snapshotDoc(fieldsOf(data)['forgeDoc'])),
      onError: (data) => setFailure(String(fieldsOf(data)['error'])),
    }),
    [],
  );
  const surface = useSurface(props, own, nothingToTheme);
  const error = failure ?? surface.error;
  return (
    <div>
      {error === undefined ? null : <SurfaceError module={module} message={error} />}
      {doc === undefined ? (
        error === undefined && <Spinner label={`Loading ${module.title}`} />
      ) : (
        <ForgeDoc doc={doc} />
      )}
      {surface.isOffered ? (
        <iframe
          id={surface.frameId}
          src={`/ui-kit/${module.resource}/`}
          title={`${module.title} (code)`}
          hidden
          tabIndex={-1}
        />
      ) : null}
    </div>
  );
}
