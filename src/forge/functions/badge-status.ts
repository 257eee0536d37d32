import * as v from 'valibot';
import { readBadge } from '../jira/read-badge';
import { engineLog } from '../log';
import { badgeLozenge, type Lozenge } from '../badge-lozenge';
import { forCaller } from '../wire';

const context = v.object({
  extension: v.object({ issue: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,19}$/u)) }) }),
});
const runtime = v.object({ principal: v.object({ accountId: v.pipe(v.string(), v.minLength(1)) }) });

/**
 * The lozenge on the collapsed badge, asked for whenever a work item is opened: one read, as the viewer, of what the issue's property
 * says. What cannot be read shows nothing rather than something wrong.
 */
export async function badgeStatus(sent: unknown, called: unknown): Promise<{ readonly status?: Lozenge }> {
  const place = v.safeParse(context, sent);
  const who = v.safeParse(runtime, called);
  if (!place.success || !who.success) return {};
  try {
    const { caller } = forCaller(who.output.principal.accountId);
    return { status: badgeLozenge(await readBadge(caller.jira, place.output.extension.issue.id)) };
  } catch (error) {
    engineLog.error('The badge’s status could not be read', error);
    return {};
  }
}
