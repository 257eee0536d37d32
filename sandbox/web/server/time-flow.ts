import type { TimeState } from '../site/contract';

/** A site's time, as whoever serves it moves it. */
export interface MovableTime {
  now(): number;
  advanceTo(at: number): Promise<void>;
  nextDue(): number | undefined;
}

const STEP_MS = 200;

/** Lets a site's time flow with real time, faster, or not at all, and jumps on request. What falls behind is not caught up. */
export class TimeFlow {
  #speed = 1;
  #isPaused = false;
  #isMoving = false;
  #revision = 0;
  #jumps = 0;
  #last = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #moved: Promise<void> = Promise.resolve();

  constructor(
    private readonly site: MovableTime,
    private readonly onChange: () => void,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  get state(): TimeState {
    return {
      now: this.site.now(),
      speed: this.#speed,
      isPaused: this.#isPaused,
      isMoving: this.#isMoving,
      nextDueAt: this.site.nextDue() ?? null,
      revision: this.#revision,
      jumps: this.#jumps,
    };
  }

  start(): void {
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#step(), STEP_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#moved;
  }

  /** Something happened that pages may show. */
  touch(): void {
    this.#revision += 1;
    this.onChange();
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#isPaused = false;
    this.onChange();
  }

  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.onChange();
  }

  /** Runs work that may change the site, and says so afterwards. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.touch();
    }
  }

  /** Moves at once to `at`; everything due on the way happens at its own instant. */
  async jumpTo(at: number): Promise<void> {
    await this.#moved;
    await this.#move(at);
    this.#jumps += 1;
    this.touch();
  }

  #step(): void {
    const elapsed = performance.now() - this.#last;
    if (this.#isMoving) return;
    this.#last = performance.now();
    if (this.#isPaused || elapsed <= 0) return;
    const target = this.site.now() + elapsed * this.#speed;
    const due = this.site.nextDue();
    this.#move(target).then(
      () => {
        if (due !== undefined && due <= target) this.touch();
      },
      (error: unknown) => {
        // What failed would fail again five times a second: stop, and say so.
        this.pause(true);
        this.onFailure(error);
      },
    );
  }

  #move(at: number): Promise<void> {
    this.#isMoving = true;
    this.#moved = this.site.advanceTo(Math.round(at)).finally(() => {
      this.#isMoving = false;
      this.#last = performance.now();
    });
    return this.#moved;
  }
}
