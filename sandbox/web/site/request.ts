/** An answer that is not 2xx, with what the server said about it. */
export class RefusedRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

function reasonOf(body: unknown, status: number): string {
  if (typeof body === 'object' && body !== null) {
    const { errorMessages, errors, errorMessage, error } = body as Record<string, unknown>;
    const messages = [
      ...(Array.isArray(errorMessages) ? errorMessages.map(String) : []),
      ...(typeof errors === 'object' && errors !== null
        ? Object.entries(errors).map(([field, text]) => `${field}: ${String(text)}`)
        : []),
      ...[errorMessage, error].filter((text): text is string => typeof text === 'string'),
    ];
    if (messages.length > 0) return messages.join(' ');
  }
  return `The sandbox answered ${status}.`;
}

/** One JSON request to the sandbox as a person; answers that are no success throw with their reason. The body is trusted to be T: it is our own server. */
export async function request<T>(
  accountId: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    Authorization: `Basic ${btoa(`${accountId}:`)}`,
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new RefusedRequest(response.status, reasonOf(parsed, response.status));
  return parsed as T;
}
