import fc from 'fast-check';

const asked = process.env['PROPERTY_SEED'];

/**
 * fast-check for the tests. A run of the suite draws the same cases each time, so that what is red is red for everybody;
 * `PROPERTY_SEED=random` (or a number) looks elsewhere, and a failure prints the seed that finds it again.
 */
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_260_302) });

export { fc };
