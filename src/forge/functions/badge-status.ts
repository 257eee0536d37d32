import * as v from 'valibot';
import { readBadgeNews, type BadgeNews } from '../../app/issue-view/badge-news';
import { graverThan, seenOf } from '../../app/issue-view/read-under';
import { badgeLozenge, type BadgeFacts, type Lozenge } from '../badge-lozenge';
import type { Caller } from '../caller';
import { readBadge, type BadgeState } from '../jira/read-badge';
import { engineLog } from '../log';
import { permitIssue } from '../permit';
import { forCaller } from '../wire';

const context = v.object({
  extension: v.object({ issue: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,19}$/u)) }) }),
});
const runtime = v.object({ principal: v.object({ accountId: v.pipe(v.string(), v.minLength(1)) }) });

/**
 * The lozenge on the collapsed badge, asked for whenever a work item is opened: one read, as the viewer, of what the issue's property
 * says. Only where the storage knows of more, Jira is asked whether the viewer may know it too. What cannot be read shows nothing
 * rather than something wrong.
 */
export async function badgeStatus(sent: unknown, called: unknown): Promise<{ readonly status?: Lozenge }> {
  const place = v.safeParse(context, sent);
  const who = v.safeParse(runtime, called);
  if (!place.success || !who.success) return {};
  try {
    const { ports, caller } = forCaller(who.output.principal.accountId);
    const { id } = place.output.extension.issue;
    const [own, news] = await Promise.all([
      readBadge(caller.jira, id),
      readBadgeNews(ports.store, id, ports.clock.now()),
    ]);
    return { status: badgeLozenge({ own, ...(await known(caller, id, own, news)) }) };
  } catch (error) {
    engineLog.error('The badge’s status could not be read', error);
    return {};
  }
}

/** Of what there is besides, what the viewer may know: hand-offs are for agents, records for those who may browse their subject. */
async function known(
  caller: Caller,
  issueId: string,
  own: BadgeState | undefined,
  { handoff, over }: BadgeNews,
): Promise<Omit<BadgeFacts, 'own'>> {
  const graver = graverThan(own ?? null, over);
  if (handoff === null && graver.length === 0) return { handoff: null, over: null };
  const permit = await permitIssue(caller, issueId, 'see-issue');
  if (!permit.ok) return { handoff: null, over: null };
  const { standing, desk } = permit.value;
  const [first] = await seenOf(desk, graver);
  return { handoff: standing.agent ? handoff : null, over: first ?? null };
}
