import { spawn } from 'node:child_process';

export interface SandboxProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the sandbox as `npm start` does, on a free port, with nobody's state and with these further options. The caller stops it. */
export async function startSandboxProcess(options: readonly string[] = []): Promise<SandboxProcess> {
  const args = ['tools/run.mjs', 'sandbox/web/serve.ts', '--port', '0', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/\S+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`The sandbox did not start: ${output}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
