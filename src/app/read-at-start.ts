import type { StartRequest } from '../domain/escalation/start-escalation';
import { JiraUnavailable } from './ports/desk';
import type { Ports } from './ports/ports';

/**
 * Where the SLAs of a work item stand that is being escalated, and whose customers it is. That they cannot be read now holds up nobody:
 * figures then go by what Jira tells later, and lists do without.
 */
export async function readAtStart(
  { desk, log }: Pick<Ports, 'desk' | 'log'>,
  issueId: string,
): Promise<Pick<StartRequest, 'slas' | 'organisations'>> {
  try {
    return (await desk.quality.atStart(issueId)) ?? {};
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    log.warn(`the SLAs and organisations of ${issueId} were not read: ${error.message}`);
    return {};
  }
}
