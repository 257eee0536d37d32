import type { SlaState } from '../domain/sla/sla-state';
import { JiraUnavailable } from './ports/desk';
import type { Ports } from './ports/ports';

/** Where the SLAs of a work item stand that is being escalated. That they cannot be read now holds up nobody: figures then go by what Jira tells later. */
export async function readSlas(
  { desk, log }: Pick<Ports, 'desk' | 'log'>,
  issueId: string,
): Promise<{ readonly slas?: readonly SlaState[] }> {
  try {
    const slas = await desk.quality.slasOf(issueId);
    return slas ? { slas } : {};
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    log.warn(`the SLAs of ${issueId} were not read: ${error.message}`);
    return {};
  }
}
