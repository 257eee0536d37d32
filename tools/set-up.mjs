import { buildWhatIsStale } from './build.mjs';
import { main } from './commands.mjs';
import { install } from './install.mjs';

/** Leaves a checkout ready to start or to test: packages installed, what is stale built. Silent when there is nothing to do. */
export async function setUp() {
  await install();
  await buildWhatIsStale();
}

await main(import.meta, setUp);
