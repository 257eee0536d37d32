import { main, packageScript, Refusal } from './commands.mjs';
import { install } from './install.mjs';

const CODE = ['src', 'static', 'sandbox', 'test', 'bench'];
const CHECKS = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', 'tsconfig.check.json', '--pretty', 'false'] },
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '.', '--log-level', 'warn', '--cache'],
  },
  {
    name: 'layers',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...CODE],
  },
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Types, lint, format and layers. They run side by side, are reported in this order, and the first failing one ends it. */
export async function check() {
  const stop = new AbortController();
  const running = CHECKS.map(async ({ name, script, args }) => {
    const since = performance.now();
    const result = await packageScript(script, args, { quiet: true, signal: stop.signal });
    return { name, took: seconds(since), ...result };
  });
  const stopped = Promise.allSettled(running);
  for (const each of running) {
    const { name, took, ok, output } = await each;
    console.log(`${name}: ${ok ? 'in order' : 'failed'} (${took})`);
    if (ok) continue;
    stop.abort();
    await stopped;
    throw new Refusal(`${output.trim()}\n\nStopped: ${name} failed, the findings are above.`);
  }
}

await main(import.meta, async () => {
  await install();
  await check();
});
