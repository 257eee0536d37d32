import { main } from './commands.mjs';
import { run } from './run.mjs';
import { setUp } from './set-up.mjs';

// --port --log --from --trace --seed --faults --state are the sandbox's own and are checked there.
await main(import.meta, async (args) => {
  await setUp();
  await run('sandbox/web/serve.ts', args);
});
