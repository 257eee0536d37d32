import { askJira, beansOf, isBean, type Bean } from '../ask-jira';

/** What Jira shows of a person or a group; null when Jira knows none of that id, or does not show them to the reader. */
export interface Known {
  readonly name: string;
  readonly picture: string | null;
}

const AT_ONCE = 50;

/** Names behind ids, asked of Jira in batches as the reader and kept while the page is open. */
export class PersonBook {
  private readonly known = new Map<string, Known | null>();
  private readonly wanted = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private asking = false;

  constructor(private readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Known>>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Undefined while it is not known yet; asking for it starts the look-up. */
  readonly find = (id: string): Known | null | undefined => {
    const known = this.known.get(id);
    if (known === undefined && !this.wanted.has(id)) {
      this.wanted.add(id);
      queueMicrotask(() => void this.ask());
    }
    return known;
  };

  learn(id: string, known: Known): void {
    this.known.set(id, known);
  }

  /** The names of all of these, for what leaves the page; of whom Jira tells nothing there is none. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = [...new Set(ids)].filter((id) => this.known.get(id) === undefined);
    for (let at = 0; at < unknown.length; at += AT_ONCE) await this.look(unknown.slice(at, at + AT_ONCE));
    return new Map(
      ids.flatMap((id) => {
        const known = this.known.get(id);
        return known ? [[id, known.name] as const] : [];
      }),
    );
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    while (this.wanted.size > 0) await this.look([...this.wanted].slice(0, AT_ONCE));
    this.asking = false;
  }

  private async look(ids: readonly string[]): Promise<void> {
    const found = await this.read(ids).catch(() => new Map<string, Known>());
    for (const id of ids) {
      this.known.set(id, found.get(id) ?? null);
      this.wanted.delete(id);
    }
    for (const listener of this.listeners) listener();
  }
}

async function readUsers(ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const query = new URLSearchParams(ids.map((id) => ['accountId', id])).toString();
  const users = await valuesOf(`/rest/api/3/user/bulk?maxResults=${AT_ONCE}&${query}`);
  return new Map(
    users.flatMap((user) => {
      const { accountId, displayName, avatarUrls } = user;
      if (typeof accountId !== 'string' || typeof displayName !== 'string') return [];
      return [[accountId, { name: displayName, picture: pictureOf(avatarUrls) }]];
    }),
  );
}

async function readGroups(ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const query = new URLSearchParams(ids.map((id) => ['groupId', id])).toString();
  const groups = await valuesOf(`/rest/api/3/group/bulk?maxResults=${AT_ONCE}&${query}`);
  return new Map(
    groups.flatMap(({ groupId, name }) =>
      typeof groupId === 'string' && typeof name === 'string' ? [[groupId, { name, picture: null }]] : [],
    ),
  );
}

async function valuesOf(path: string): Promise<readonly Bean[]> {
  const page = await askJira(path);
  return isBean(page) ? beansOf(page['values']) : [];
}

export function pictureOf(avatarUrls: unknown): string | null {
  const url = isBean(avatarUrls) ? avatarUrls['24x24'] : undefined;
  return typeof url === 'string' ? url : null;
}

export const users = new PersonBook(readUsers);
export const groups = new PersonBook(readGroups);
