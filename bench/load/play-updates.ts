import { PRIORITY } from '../../sandbox/jira/definitions/choices';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import type { StoredValues } from '../../sandbox/jira/history/past';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR } from '../../src/domain/time';
import type { Random } from '../../test/support/random';
import type { LoadSite } from './open-load-site';

const AGENTS = [PEOPLE.ada, PEOPLE.ben, PEOPLE.chloe, PEOPLE.lena];

export interface Updates {
  readonly anHour: number;
  /** How many of them are in the project that has escalations switched on; the manifest's filter keeps the others away. */
  readonly relevantShare: number;
  readonly from: number;
  readonly to: number;
}

/** People work on the site, at an even pace. Counts in `relevant` how many updates were in the watched project. */
export function playUpdates(load: LoadSite, updates: Updates): { relevant: number } {
  const { site, random, keys, keysElsewhere } = load;
  const counted = { relevant: 0 };
  const next = (at: number): void => {
    if (at >= updates.to) return;
    site.clock.at(at, 'load:update', () => {
      const isRelevant = random.chance(updates.relevantShare);
      if (isRelevant) counted.relevant += 1;
      update(load, isRelevant ? keys : keysElsewhere, random);
      next(at + HOUR / updates.anHour);
    });
  };
  next(updates.from);
  return counted;
}

function update({ site }: LoadSite, keys: readonly string[], random: Random): void {
  const key = keys[random.between(0, keys.length - 1)] ?? '';
  const author = (AGENTS[random.between(0, AGENTS.length - 1)] ?? PEOPLE.ada).accountId;
  if (random.chance(0.4)) site.jira.play.comment(key, author, 'Looking into it.', random.chance(0.5));
  else site.jira.play.change(key, author, values(random));
}

function values(random: Random): StoredValues {
  const draw = random.between(0, 3);
  if (draw === 0) return { status: (random.chance(0.5) ? STATUS.inProgress : STATUS.waitingForCustomer).id };
  if (draw === 1) return { priority: (random.chance(0.5) ? PRIORITY.medium : PRIORITY.low).id };
  if (draw === 2) return { summary: `Parcel ${random.next()} is late` };
  return { assignee: (AGENTS[random.between(0, AGENTS.length - 1)] ?? PEOPLE.ada).accountId };
}
