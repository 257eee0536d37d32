import { importAnew } from '../import-project';
import type { Ports } from '../ports/ports';
import { endProject } from './end-project';
import { followProject } from './follow-project';

/** What a product event says of a whole project. */
export interface ProjectEvent {
  readonly projectId: string;
  /** `changed`: archived or restored, moved to the trash or out of it; `gone`: deleted for good. */
  readonly kind: 'changed' | 'gone';
}

/** The fast way in: a project was put away or brought back. The event is not believed: where the project stands is asked anew. */
export async function projectChanged(ports: Ports, { projectId, kind }: ProjectEvent): Promise<void> {
  if (kind === 'gone') return endProject(ports, projectId);
  await followProject(ports, projectId);
  if (!(await ports.desk.switchedOnProjects()).includes(projectId)) return;
  await importAnew(ports, projectId);
  await ports.later.push([{ look: 'reconcile', delaySeconds: 0 }]);
}
