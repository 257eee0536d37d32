import { HOUR, MINUTE } from '../../src/domain/time';
import { currentInvocation } from '../../sandbox/platform/runtime/invocation';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { StorySite } from '../../test/support/story-site';
import { storedRows } from '../replay/stored-rows';
import { atMost, stated, type Figure } from './figure';

const ESCALATED = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-7', 'SUP-8', 'SUP-9'];
const QUOTA_LASTS = 47 * MINUTE;

interface Request {
  readonly at: number;
  readonly status: number;
  readonly isWrite: boolean;
  readonly path: string;
  /** What was asked at once carries the same name: it could not know of the other's answer. */
  readonly wave: string;
}

/** P10: Jira says that the quota is used up while levels come due and people look; nobody asks again before the reset, and all is done after it. */
export async function quotaFigures(): Promise<Figure[]> {
  const requests: Request[] = [];
  const story = await StorySite.open({
    onTrace: ({ at, status, method, path }) =>
      void requests.push({
        wave: `${currentInvocation()?.parts.id ?? ''} ${currentInvocation()?.waitMs ?? 0}`,
        at,
        status,
        path,
        isWrite: method === 'PUT' || /\/(?:comment|notify)\b/.test(path),
      }),
  });
  const { site } = story;
  await site.advance(30 * MINUTE);
  for (const key of ESCALATED) await story.escalate(key);
  await site.advance(20 * MINUTE);
  const until = site.clock.now() + QUOTA_LASTS;
  site.faults.jiraQuotaUntil = until;
  const from = site.clock.now();
  for (let at = from + 5 * MINUTE; at < until; at += 5 * MINUTE) {
    await site.advanceTo(at);
    await site
      .as(PEOPLE.ada.accountId)
      .invoke('escalation-workspace', 'issue.view', { issueId: story.issueId('SUP-7') });
  }
  await site.advanceTo(until);
  const refused = requests.filter(({ at, status }) => at >= from && at < until && status === 429);
  await site.advance(2 * HOUR);
  const effects = storedRows(site.snapshot(), 'effect');
  const waiting = effects.filter(
    ({ state, dueAt }) => state === 'dead' || (state === 'pending' && dueAt < site.clock.now() - 10 * MINUTE),
  );
  const later = requests.filter(({ at, status }) => status === 429 && (at < from || at >= until));
  return [
    atMost(
      'P10',
      'further calls after a quota 429, before the reset',
      Math.max(0, new Set(refused.map(({ wave }) => wave)).size - 1),
      '',
      0,
    ),
    stated('P10', 'calls that met the 429', refused.length, ''),
    atMost('P10', 'limits by second or by issue passed', later.length, '', 0),
    atMost('P10', 'most writes to one issue in 2 s', mostWrites(requests, 2_000), '', 20),
    atMost('P10', 'most writes to one issue in 30 s', mostWrites(requests, 30_000), '', 100),
    atMost('P10', 'effects lost or waiting two hours after the reset', waiting.length, '', 0),
    stated('P10', 'effects done', effects.filter(({ state }) => state === 'done').length, ''),
  ];
}

/** The most writes to any one issue within a window. */
function mostWrites(requests: readonly Request[], window: number): number {
  const byIssue = new Map<string, number[]>();
  for (const { at, isWrite, path } of requests) {
    const issue = /\/issue\/([^/?]+)/.exec(path)?.[1];
    if (isWrite && issue !== undefined) byIssue.set(issue, [...(byIssue.get(issue) ?? []), at]);
  }
  return Math.max(
    0,
    ...[...byIssue.values()].flatMap((times) =>
      times.map((at) => times.filter((one) => one > at - window && one <= at).length),
    ),
  );
}
