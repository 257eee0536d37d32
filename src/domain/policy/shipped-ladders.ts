import type { Delay } from './delay';
import type { Ladder, LadderLevel } from './ladder';
import type { TargetRole } from './person-target';

const elapsed = (minutes: number): Delay => ({ minutes, clock: 'elapsed' });
const working = (minutes: number): Delay => ({ minutes, clock: 'working' });

type Rung = Pick<LadderLevel, 'name' | 'delay' | 'wait' | 'repeats'> & {
  readonly tells: readonly TargetRole[];
};

/** Roles alone, so that it works at once: a project without teams has no team lead, and the level goes to the others that it names. */
const level = ({ tells, ...rung }: Rung): LadderLevel => ({
  ...rung,
  people: tells.map((role) => ({ kind: 'role', role })),
  answer: 'one',
});

/** Its people are roles that every project fills: the lead first, since a missing manager is the lead's to name. */
const SUPPORT_MANAGEMENT: Ladder = {
  id: 'support-management',
  name: 'Support management',
  levels: [
    level({
      name: 'Team lead',
      tells: ['project-lead'],
      delay: working(30),
      wait: working(30),
      repeats: 1,
    }),
    level({
      name: 'Escalation manager',
      tells: ['manager', 'project-lead'],
      delay: working(60),
      wait: working(30),
      repeats: 1,
    }),
    level({
      name: 'Everyone responsible',
      tells: ['project-lead', 'manager', 'assignee'],
      delay: working(120),
      wait: working(60),
      repeats: 2,
    }),
  ],
  acknowledgedFor: working(240),
};

/** Around the clock: who has the work item and the lead of their team at once, then whoever runs it. */
const INFRASTRUCTURE: Ladder = {
  id: 'infrastructure',
  name: 'Infrastructure',
  levels: [
    level({
      name: 'Infrastructure team',
      tells: ['team-lead', 'assignee'],
      delay: elapsed(0),
      wait: elapsed(10),
      repeats: 1,
    }),
    level({
      name: 'Head of infrastructure',
      tells: ['project-lead', 'manager'],
      delay: elapsed(15),
      wait: elapsed(15),
      repeats: 2,
    }),
    level({
      name: 'Everyone responsible',
      tells: ['project-lead', 'manager', 'team-lead', 'assignee'],
      delay: elapsed(30),
      wait: elapsed(30),
      repeats: 3,
    }),
  ],
  acknowledgedFor: elapsed(60),
};

/** Straight to management, past the team: few people, told at once, asked until one of them answers. */
const SENIOR_MANAGEMENT: Ladder = {
  id: 'senior-management',
  name: 'Senior management',
  levels: [
    level({
      name: 'Security lead',
      tells: ['project-lead'],
      delay: elapsed(0),
      wait: elapsed(10),
      repeats: 2,
    }),
    level({
      name: 'Senior management',
      tells: ['manager', 'project-lead'],
      delay: elapsed(15),
      wait: elapsed(15),
      repeats: 4,
    }),
  ],
  acknowledgedFor: elapsed(120),
  repeatFrom: { level: 1, times: 3 },
};

/** In working time: the team has an hour before anybody above it is told. */
const APPLICATION: Ladder = {
  id: 'application',
  name: 'Application support',
  levels: [
    level({
      name: 'Application team',
      tells: ['assignee', 'team-lead'],
      delay: working(15),
      wait: working(30),
      repeats: 1,
    }),
    level({
      name: 'Application owner',
      tells: ['project-lead'],
      delay: working(60),
      wait: working(30),
      repeats: 1,
    }),
    level({
      name: 'Escalation manager',
      tells: ['manager', 'project-lead'],
      delay: working(90),
      wait: working(60),
      repeats: 2,
    }),
  ],
  acknowledgedFor: working(180),
};

/** A complaint is the service manager's from the first hour on: who caused it is asked later, if at all. */
const SERVICE_MANAGEMENT: Ladder = {
  id: 'service-management',
  name: 'Service management',
  levels: [
    level({
      name: 'Service manager',
      tells: ['manager', 'project-lead'],
      delay: working(15),
      wait: working(60),
      repeats: 2,
    }),
    level({
      name: 'Service manager and team',
      tells: ['project-lead', 'manager', 'team-lead', 'assignee'],
      delay: working(180),
      wait: working(120),
      repeats: 2,
    }),
  ],
  acknowledgedFor: working(600),
};

/** A network carries everything: short waits, and every level names the one below it again. */
const NETWORK: Ladder = {
  id: 'network',
  name: 'Network operations',
  levels: [
    level({
      name: 'Network team',
      tells: ['team-lead', 'assignee'],
      delay: elapsed(5),
      wait: elapsed(10),
      repeats: 2,
    }),
    level({
      name: 'Network lead',
      tells: ['project-lead', 'team-lead'],
      delay: elapsed(20),
      wait: elapsed(15),
      repeats: 1,
    }),
    level({
      name: 'Escalation manager',
      tells: ['manager', 'project-lead', 'team-lead'],
      delay: elapsed(30),
      wait: elapsed(20),
      repeats: 1,
    }),
    level({
      name: 'Everyone responsible',
      tells: ['project-lead', 'manager', 'team-lead', 'assignee'],
      delay: elapsed(60),
      wait: elapsed(30),
      repeats: 2,
    }),
  ],
  acknowledgedFor: elapsed(90),
};

/** One for each shipped playbook, and the plain one that the general playbooks share. */
export const SHIPPED_LADDERS: readonly Ladder[] = [
  SUPPORT_MANAGEMENT,
  INFRASTRUCTURE,
  SENIOR_MANAGEMENT,
  APPLICATION,
  SERVICE_MANAGEMENT,
  NETWORK,
];
