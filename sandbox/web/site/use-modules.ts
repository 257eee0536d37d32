import type { SurfaceModule } from './contract';
import { useLoaded } from './use-loaded';

interface Place {
  readonly location:
    'issue' | 'project' | 'project-settings' | 'queue' | 'portal-request' | 'global' | 'admin';
  readonly issue?: string;
  readonly project?: string;
}

const NONE: readonly SurfaceModule[] = [];

/** The app's surfaces that the person sees at a place; none while the place is not known yet. */
export function useModules(place: Place | undefined): readonly SurfaceModule[] {
  const query = place && new URLSearchParams(Object.entries(place) as [string, string][]);
  const { value } = useLoaded<{ readonly modules: readonly SurfaceModule[] }>(
    query && `/_sandbox/modules?${query.toString()}`,
  );
  return value?.modules ?? NONE;
}
