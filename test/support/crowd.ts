import { ISSUE_TYPE, PRIORITY } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { StorySite } from './story-site';

/** A work item of the crowd, escalated. */
export interface Escalated {
  readonly key: string;
  readonly issueId: string;
  readonly escalationId: string;
}

const MARKER = 'escalation-center-effect';

/** A desk with nothing on it but so many work items, all of them just escalated at critical severity. */
export async function aCrowd(
  count: number,
  given: Parameters<typeof StorySite.open>[0] = {},
): Promise<{ readonly story: StorySite; readonly all: readonly Escalated[] }> {
  const story = await StorySite.open({ hasDemoIssues: false, ...given });
  const all: Escalated[] = [];
  for (let index = 0; index < count; index += 1) {
    const key = raise(story, `Crowded ${index + 1}`);
    const view = await story.ask('ada', 'escalation.open', {
      issueId: story.issueId(key),
      playbookId: 'standard',
      severity: 'critical',
      reasonCode: 'stuck',
      words: 'No progress.',
      tried: '',
      shouldKnow: [],
    });
    all.push({ key, issueId: story.issueId(key), escalationId: view.record?.id ?? '' });
    if (index % 5 === 4) await story.site.advance(1_000);
  }
  await story.settle();
  return { story, all };
}

/** A work item is raised by a customer; answers its key. */
export function raise(story: StorySite, summary: string): string {
  return story.site.jira.play.create('SUP', PEOPLE.uma.accountId, {
    summary,
    issuetype: ISSUE_TYPE.incident.id,
    priority: PRIORITY.medium.id,
    reporter: PEOPLE.uma.accountId,
    assignee: PEOPLE.ada.accountId,
  });
}

/** The effects whose comments stand on a work item, by the ids that their markers name. */
export function markersOn(story: StorySite, key: string): readonly string[] {
  const comments = story.site.jira.state.issues.find(key)?.comments ?? [];
  return comments.flatMap(({ properties }) => {
    const marker = properties[MARKER] as { readonly id?: string } | undefined;
    return marker?.id === undefined ? [] : [marker.id];
  });
}

/** Levels told on a work item, each as often as it was. */
export const levelsToldOn = (story: StorySite, key: string): readonly string[] =>
  markersOn(story, key).filter((id) => id.includes(':ladder:'));

/** The platform stands still: no ticks, and whatever is on its way arrives after it. */
export async function outage(story: StorySite, ms: number, meanwhile: () => Promise<void>): Promise<void> {
  const { faults, clock } = story.site;
  const until = clock.now() + ms;
  faults.ticksStoppedUntil = until;
  faults.messageDelayMs = ms;
  faults.eventDelayMs = ms;
  await story.site.advance(ms / 2);
  await meanwhile();
  await story.site.advanceTo(until);
  faults.messageDelayMs = 0;
  faults.eventDelayMs = 0;
}
