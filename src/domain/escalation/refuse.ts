import { fail, type Problem } from '../problem';

/** The problem of an expected refusal, for functions that answer with a bare problem. */
export const refuse = (...args: Parameters<typeof fail>): Problem => fail(...args).problem;
