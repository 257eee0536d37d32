import { fail, type Result } from '../../domain/problem';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { switchProject } from '../switch-project';

/** Switches a service project that the admin sees, as its own settings page would: with the admin's rights on that project. */
export async function switchFromSite(
  ports: Ports,
  permit: SitePermit,
  { id, on }: { readonly id: string; readonly on: boolean },
): Promise<Result<void>> {
  const { projects } = await permit.site.serviceProjects();
  if (!projects.some((project) => project.id === id))
    return fail('not-found', 'There is no such project, or you may not see it.');
  return switchProject(ports, { ...permit, projectId: id }, { projectId: id, on });
}
