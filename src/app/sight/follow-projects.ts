import { importAnew } from '../import-project';
import type { Instant } from '../../domain/time';
import type { Ports } from '../ports/ports';
import type { ReconcileProgress } from '../reconcile-progress';
import { sightKey } from './follow-project';

/**
 * Where the event was lost: projects that came into sight, or went out of it, since the last reconcile. Whatever came back is looked
 * through once more, and so is everything after a silence that is longer than the search for changes looks back.
 */
export async function followProjects(
  ports: Ports,
  { projects: before, doneTo }: ReconcileProgress,
  projects: readonly string[],
  asFarBack: Instant,
): Promise<void> {
  if (!before) return;
  const back = projects.filter((id) => !before.includes(id));
  const away = before.filter((id) => !projects.includes(id));
  for (const id of doneTo < asFarBack ? projects : back) await importAnew(ports, id);
  const looks = [...back, ...away].map((id) => ({ look: sightKey(id), delaySeconds: 0 }));
  if (looks.length > 0) await ports.later.push(looks);
}
