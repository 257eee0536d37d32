import type { Instant } from '../../time';
import type { FactDefinition, FactDefinitions } from '../fact-definition';
import { fieldAt, known } from '../past';
import type { Past } from '../past';

type Movement = 'teamChanges' | 'bounces' | 'reopenings';

/** The moves from one team to another so far. Losing a team and gaining the same one again is no move. */
function moves({ history, seen }: Past): { at: Instant; isBack: boolean }[] {
  let team = fieldAt(history, 0, 'team').value;
  const had = new Set(team === null ? [] : [team.id]);
  const found: { at: Instant; isBack: boolean }[] = [];
  for (let i = 0; i < seen; i++) {
    const change = history.changes[i];
    if (change?.field !== 'team' || change.to === null) continue;
    if (team !== null && team.id !== change.to.id)
      found.push({ at: change.at, isBack: had.has(change.to.id) });
    team = change.to;
    had.add(team.id);
  }
  return found;
}

const reading = (past: Past, moments: readonly Instant[]) =>
  known(past, moments, moments.at(-1) ?? past.history.createdAt);

const common = {
  kind: 'moments',
  source: 'changelog',
  history: 'exactly',
  canBeMissing: false,
  stoppedBy: null,
} as const;

const teamChanges: FactDefinition<'teamChanges'> = {
  ...common,
  meaning: 'How often it went from one team to another.',
  example: { fact: 'teamChanges', op: 'atLeast', count: 4 },
  read: (past) =>
    reading(
      past,
      moves(past).map((move) => move.at),
    ),
};

const bounces: FactDefinition<'bounces'> = {
  ...common,
  meaning: 'How often it came back to a team that had had it before.',
  example: { fact: 'bounces', op: 'atLeast', count: 2 },
  read: (past) =>
    reading(
      past,
      moves(past)
        .filter((move) => move.isBack)
        .map((move) => move.at),
    ),
};

const reopenings: FactDefinition<'reopenings'> = {
  ...common,
  meaning: 'How often it went from a finished status back to an unfinished one.',
  example: { fact: 'reopenings', op: 'atLeast', count: 2 },
  read: (past) => {
    const moments: Instant[] = [];
    for (const change of past.history.changes.slice(0, past.seen)) {
      if (change.field !== 'status') continue;
      if (change.from.category === 'done' && change.to.category !== 'done') moments.push(change.at);
    }
    return reading(past, moments);
  },
};

export const movementFacts: FactDefinitions<Movement> = { teamChanges, bounces, reopenings };
