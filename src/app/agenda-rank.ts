import { isMirror } from './is-mirror';
import type { AgendaRow } from './rows';

/** In the order in which what is due is worked off: steps and watches from the most severe on, mirrors of records for others to read last. */
export const AGENDA_RANKS = [
  '0',
  'watch-0',
  '1',
  'watch-1',
  '2',
  'watch-2',
  '3',
  'watch-3',
  'mirror',
] as const;
export type AgendaRank = (typeof AGENDA_RANKS)[number];

/** The ranks of what people wait for. */
export const STEP_RANKS = ['0', '1', '2', '3'] as const satisfies readonly AgendaRank[];

/** The rank of what an agenda row waits for. */
export const rankOf = ({ type, id, severity }: AgendaRow): AgendaRank => {
  if (isMirror(`${type}:${id}`)) return 'mirror';
  return type === 'watch' ? `watch-${severity}` : `${severity}`;
};
