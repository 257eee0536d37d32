/** A request that Jira turns down. Thrown anywhere in a route; the router turns it into the answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${JSON.stringify(body)}`);
  }
}

type FieldErrors = Readonly<Record<string, string>>;

/** In the platform's error shape. */
export const refuse = (status: number, messages: readonly string[], errors: FieldErrors = {}): Refusal =>
  new Refusal(status, { errorMessages: messages, errors });

export const badRequest = (message: string): Refusal => refuse(400, [message]);
export const badFields = (errors: FieldErrors): Refusal => refuse(400, [], errors);
export const forbidden = (message: string): Refusal => refuse(403, [message]);
export const notFound = (message: string): Refusal => refuse(404, [message]);
export const noIssue = (): Refusal =>
  notFound('Issue does not exist or you do not have permission to see it.');
export const noProject = (idOrKey: string): Refusal =>
  notFound(`No project could be found with key '${idOrKey}'.`);

/** In the shape of the service desk's own routes. */
export const deskRefusal = (status: number, message: string): Refusal =>
  new Refusal(status, {
    errorMessage: message,
    i18nErrorMessage: { i18nKey: `sd.rest.error.${status}`, parameters: [] },
  });
