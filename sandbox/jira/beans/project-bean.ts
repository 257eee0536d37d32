import type { Project } from '../site/site-data';
import { avatarUrls } from './user-bean';

/** A project as it stands inside an issue and in lists. */
export const projectBean = (project: Project, baseUrl: string): Readonly<Record<string, unknown>> => ({
  self: `${baseUrl}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.typeKey,
  simplified: false,
  avatarUrls: avatarUrls(baseUrl, project.name),
  ...(project.shelf === 'archive' ? { archived: true } : {}),
  ...(project.shelf === 'trash' ? { deleted: true } : {}),
});
