import { workingTimeOf } from '../calendar/working-time-of';
import { policyDifference } from '../policy/policy-difference';
import type { LadderRun } from '../ladder/ladder-run';
import type { Ladder } from '../policy/ladder';
import type { Decide } from './command-family';
import { dueAfter } from './due-after';
import { recount } from './recount';
import { refuse } from './refuse';

/** Takes today's policies into a running escalation. What was told stays told; what is not met yet is counted anew. */
export const decideRePin: Decide = (draft, command, _context, { live }) => {
  if (command.do !== 're-pin') return 'not-mine';
  const { pinned } = draft.state.parts;
  if (!live) return refuse('no-ladder', "the playbook's policies of today were not found");
  if (policyDifference(pinned, live).length === 0) {
    return refuse('already-done', 'the escalation runs with the policies of today');
  }
  draft.parts.pinned = live;
  draft.line('re-pinned', {
    words: command.words,
    from: versionsOf(pinned.versions, live.versions),
    to: versionsOf(live.versions, pinned.versions),
  });
  draft.set({ ladder: onLadder(draft.next.ladder, pinned.ladder, live.ladder) });
  recount(draft, draft.next.severity, live, dueAfter(workingTimeOf(live.calendar, draft.now)));
  return 'ok';
};

/** `ladder desk version 3, playbook outage version 2`: of the policies that are not the same in both. */
const versionsOf = (
  versions: Readonly<Record<string, number>>,
  others: Readonly<Record<string, number>>,
): string =>
  Object.entries(versions)
    .filter(([name, version]) => others[name] !== version)
    .map(([name, version]) => `${name.replace(':', ' ')} version ${version}`)
    .join(', ');

/** Levels are known by their names: where the present one is gone, the run stays at its number, or at the last there is. */
function onLadder(run: LadderRun, before: Ladder, now: Ladder): LadderRun {
  const named = (level: number): number =>
    now.levels.findIndex(({ name }) => name === before.levels[level - 1]?.name) + 1;
  const level = named(run.level) || Math.min(run.level, now.levels.length);
  const passed = run.passed.flatMap((entry) => {
    const at = named(entry.level);
    return at === 0 || at === level ? [] : [{ ...entry, level: at }];
  });
  return { ...run, level, passed, waiting: null };
}
