interface JobKey {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
}

export interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

type State = 'inProgress' | 'success' | 'failed';

/** How the events of each push stand. An event counts once, however often it is delivered. */
export class QueueJobs {
  readonly #jobs = new Map<string, Map<string, State>>();

  started = (event: JobKey): void => this.#mark(event, 'inProgress');
  succeeded = (event: JobKey): void => this.#mark(event, 'success');
  failed = (event: JobKey): void => this.#mark(event, 'failed');

  cancelled(event: JobKey): void {
    this.#jobs.get(`${event.queueName} ${event.jobId}`)?.delete(event.eventId);
  }

  stats(queueName: string, jobId: string): JobStats | undefined {
    const job = this.#jobs.get(`${queueName} ${jobId}`);
    if (!job) return undefined;
    const count = (state: State): number => [...job.values()].filter((one) => one === state).length;
    return { success: count('success'), inProgress: count('inProgress'), failed: count('failed') };
  }

  #mark(event: JobKey, state: State): void {
    const name = `${event.queueName} ${event.jobId}`;
    const job = this.#jobs.get(name) ?? new Map<string, State>();
    this.#jobs.set(name, job);
    if (job.get(event.eventId) !== 'success') job.set(event.eventId, state);
  }
}
