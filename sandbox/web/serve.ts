import { readServeOptions } from './server/serve-options';
import { startSandbox } from './server/start-sandbox';

/** `npm start`: serves the sandbox until it is told to stop. */
async function serve(): Promise<void> {
  const options = readServeOptions(process.argv.slice(2));
  if (!options.ok) {
    for (const { path, message } of options.problems) console.error(`${path} ${message}`);
    process.exitCode = 1;
    return;
  }
  const running = await startSandbox(process.cwd(), options.value);
  console.log(`Escalation Center sandbox on ${running.url}`);
  for (const step of running.facts.firstSteps) console.log(`  ${step}`);
  const stop = (): void => {
    running.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // The builds that were under way beside the part that failed would keep the process.
  process.exit(1);
});
