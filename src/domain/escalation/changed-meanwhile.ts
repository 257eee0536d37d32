import { refuse } from './refuse';

/** Somebody else changed the part since the person saw it: nothing is overwritten. */
export const changedMeanwhile = (part: string) =>
  refuse('changed-meanwhile', `the ${part} was changed by somebody else`);
