import { dataCommands } from './data-commands';
import { pageCommands } from './page-commands';
import type { SurfaceHost } from './surface-host';

export interface Bridge {
  readonly callBridge: (command: string, data?: unknown) => Promise<unknown>;
}

/** What @forge/bridge and @forge/react find as `__bridge` inside a surface. A command that nobody knows is an error that names it. */
export function bridgeOf(host: SurfaceHost): Bridge {
  return {
    async callBridge(command, data) {
      const own = Object.hasOwn(host.own, command) ? host.own[command] : undefined;
      if (own !== undefined) return own(data);
      const known = [dataCommands, pageCommands].find((commands) => Object.hasOwn(commands, command))?.[
        command
      ];
      if (known === undefined) throw new Error(`The sandbox's bridge does not know the command ${command}.`);
      return known(host, data);
    },
  };
}
