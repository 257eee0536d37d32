/** Something under /_sandbox that cannot be done; answered with its status and text. 502 is a failure of the app, not of the sandbox. */
export class HttpProblem extends Error {
  constructor(
    message: string,
    readonly status: 400 | 404 | 409 | 502 = 400,
  ) {
    super(message);
  }
}

/** Runs the app's code: what it throws is told to the page, and stands in the engine log already. */
export async function ofTheApp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new HttpProblem(error instanceof Error ? error.message : String(error), 502);
  }
}
