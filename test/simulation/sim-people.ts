import { actOnEscalation } from '../../src/app/act-on-escalation';
import { openEscalation } from '../../src/app/open-escalation';
import type { Rows } from '../../src/app/rows';
import type { Command } from '../../src/domain/escalation/command';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aCallerDesk } from '../support/a-project-permit';
import { anIssuePermit } from '../support/an-issue-permit';
import { PERSON_TIMEOUT_MS } from './invocation';
import { LEVELS } from './sim-policy';
import type { SimSite } from './sim-site';

export const ESCALATION = '1-1';
export const UPDATES = ['we found the cause', 'management knows'] as const;

const desk = aCallerDesk({ isPerson: () => Promise.resolve(true) });

interface Deed {
  /** Nothing happens before this is true, and it is not done again once `done` is. */
  readonly ready: (head: Rows['escalation'], site: SimSite) => boolean;
  readonly done: (head: Rows['escalation'], site: SimSite) => boolean;
  readonly by: string;
  readonly command: (site: SimSite) => Command;
}

const revision = (site: SimSite, part: string): number =>
  site.rows.get('part', `${ESCALATION}:${part}:0`)?.rev ?? 0;
const posted = (text: string) => (_: unknown, site: SimSite) =>
  site.rows.all('entry').some(({ row }) => row.lines.some((line) => line.params.text === text));
const assessed = (site: SimSite): boolean => {
  const part = site.rows.get('part', `${ESCALATION}:assessment:0`)?.row;
  return part?.name === 'assessment' && part.body.completedAt !== null;
};
const planned = (site: SimSite): boolean => site.rows.get('duty', `${ESCALATION}:action:1`) !== undefined;

/** What the people of a trial do, in this order, each as soon as it makes sense: nobody answers before the whole ladder was told. */
const DEEDS: readonly Deed[] = [
  {
    by: LEVELS[2],
    ready: (head) => head.ladder.level >= LEVELS.length,
    done: (head) => head.ladder.answered.includes(LEVELS[2]),
    command: () => ({ do: 'acknowledge' }),
  },
  {
    by: 'ada',
    ready: () => true,
    done: (head) => head.managerId === 'mona',
    command: () => ({ do: 'set-manager', accountId: 'mona' }),
  },
  {
    by: 'mona',
    ready: () => true,
    done: posted(UPDATES[0]),
    command: () => ({ do: 'post-update', audience: 'customer', text: UPDATES[0], nextAt: null }),
  },
  {
    by: 'mona',
    ready: () => true,
    done: (_, site) => assessed(site),
    command: (site) => ({
      do: 'save-assessment',
      revision: revision(site, 'assessment'),
      complete: true,
      situation: 'down',
      businessImpact: 'high',
      customerImpact: 'high',
      affectedServices: '',
      risk: '',
      tried: '',
      cause: '',
    }),
  },
  {
    by: 'mona',
    ready: () => true,
    done: (_, site) => planned(site),
    command: (site) => ({
      do: 'add-action',
      revision: revision(site, 'plan'),
      title: 'restart',
      ownerId: 'ada',
      dueAt: site.now + HOUR / 2,
    }),
  },
  {
    by: 'mona',
    ready: () => true,
    done: (head) => head.planAgreedAt !== null,
    command: () => ({ do: 'agree-plan' }),
  },
  {
    by: 'mona',
    ready: () => true,
    done: posted(UPDATES[1]),
    command: () => ({ do: 'post-update', audience: 'management', text: UPDATES[1], nextAt: null }),
  },
  {
    by: 'ada',
    ready: () => true,
    done: (_, site) => site.rows.get('duty', `${ESCALATION}:action:1`)?.row.state === 'done',
    command: () => ({ do: 'complete-action', actionId: `${ESCALATION}:action:1` }),
  },
  {
    by: 'mona',
    ready: (head) => head.stage === 'acting',
    done: (head) => head.satisfied !== null,
    command: () => ({ do: 'record-satisfied', by: 'carla', how: 'phone' }),
  },
  {
    by: 'mona',
    ready: (head) => head.monitoring?.askedAt !== null,
    done: (head) => head.agreed !== null,
    command: () => ({ do: 'record-agreed', by: 'carla', how: 'phone' }),
  },
  {
    by: 'mona',
    ready: () => true,
    done: (head) => head.stage === 'closed',
    command: () => ({ do: 'close' }),
  },
];

/** The people look every few minutes, see what there is, and do what is next; whatever did not come through they do again. */
export async function peopleAct(site: SimSite, openedByHand: boolean): Promise<void> {
  const { scheduler, faults } = site.shared;
  if (openedByHand) await openByHand(site);
  let pause = 0;
  for (const deed of DEEDS) {
    for (;;) {
      const head = site.rows.get('escalation', ESCALATION)?.row;
      if (head && deed.done(head, site)) break;
      if (head && deed.ready(head, site)) await act(site, deed);
      await scheduler.at(site.now + faults.chance.between('pause', pause++, 20, 90) * 1000);
    }
  }
}

async function openByHand(site: SimSite): Promise<void> {
  const { scheduler, faults } = site.shared;
  await scheduler.at(site.now + faults.chance.between('by hand', 0, 1, 18) * MINUTE);
  const request = {
    issueId: '1',
    playbookId: 'outage',
    severity: 'critical',
    reasonCode: 'stuck',
    words: 'please',
    tried: '',
    shouldKnow: [],
  } as const;
  while (!site.rows.get('escalation', ESCALATION)) {
    await site.invoke(
      'person',
      PERSON_TIMEOUT_MS,
      (ports) => openEscalation(ports, anIssuePermit(), request),
      () => undefined,
    );
    await scheduler.at(site.now + MINUTE);
  }
}

const act = (site: SimSite, { by, command }: Deed) =>
  site.invoke(
    'person',
    PERSON_TIMEOUT_MS,
    (ports) => actOnEscalation(ports, anIssuePermit({ by, escalationId: ESCALATION, desk }), command(site)),
    () => undefined,
  );
