type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

/** Events between the surfaces of the app on one page, and from Jira to them. Returns how to stop. */
export function listen(event: string, listener: Listener): () => void {
  const all = listeners.get(event) ?? new Set();
  all.add(listener);
  listeners.set(event, all);
  return () => all.delete(listener);
}

export function emit(event: string, payload: unknown): void {
  for (const listener of [...(listeners.get(event) ?? [])]) listener(payload);
}
