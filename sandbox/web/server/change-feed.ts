export interface FeedEvent {
  readonly event: 'time' | 'rebuilt';
  readonly data: string;
}

/** What open pages are told. Many changes close together become one message with the latest state. */
export class ChangeFeed {
  readonly #listeners = new Set<(event: FeedEvent) => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly state: () => unknown,
    private readonly gatherMs = 300,
  ) {}

  get latest(): FeedEvent {
    return { event: 'time', data: JSON.stringify(this.state()) };
  }

  subscribe(listener: (event: FeedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell(this.latest);
    }, this.gatherMs);
  }

  rebuilt(): void {
    this.#tell({ event: 'rebuilt', data: '{}' });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #tell(event: FeedEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
