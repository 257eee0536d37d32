import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listener {
  readonly url: string;
  /** From now on the app answers; before, everything is told to wait. */
  serve(app: Hono): void;
  stop(): Promise<void>;
}

/** Takes the port at once, since the site's links name it. Rejects with a sentence when the port is taken. */
export async function listen(port: number): Promise<Listener> {
  let answer: ReturnType<typeof getRequestListener> | undefined;
  const server: Server = createServer((request, response) => {
    if (answer) void answer(request, response);
    else
      response
        .writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
        .end('{"error":"The sandbox is starting."}');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken. Choose another one, e.g. npm start -- --port ${port + 1}, or any free one: --port 0.`,
            )
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    serve(app) {
      answer = getRequestListener(app.fetch);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
