/** A request to /_sandbox that cannot be done as it stands; answered with its status and text. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly status: 400 | 404 | 409 = 400,
  ) {
    super(message);
  }
}
