import type { JiraCore } from '../jira-core';
import type { FieldView } from '../fields/field';
import type { Person } from '../site/site-data';
import { badRequest } from './refusal';

/** One request on its way through a route. */
export interface Call {
  readonly core: JiraCore;
  readonly viewer: Person;
  readonly isApp: boolean;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly view: FieldView;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const NO_CONTENT: Answer = { status: 204 };

export const param = (call: Call, name: string): string => call.params[name] as string;

/** The request body as an object; anything else is Jira's 400. */
export function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  const { body } = call;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return body as Record<string, unknown>;
}

/** A whole number of the query within bounds; a value that is none is Jira's 400. */
export function numberQuery(
  call: Call,
  name: string,
  fallback: number,
  max = Number.MAX_SAFE_INTEGER,
): number {
  const text = call.query.get(name);
  if (text === null || text === '') return fallback;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0)
    throw badRequest(`The value '${text}' of '${name}' is not a valid number.`);
  return Math.min(number, max);
}

/** All values of a query parameter that may be repeated or comma-separated. */
export const listQuery = (call: Call, name: string): string[] =>
  call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** A list of strings (numbers are taken as such) in the body; absent is the fallback. */
export function stringsIn(
  body: Readonly<Record<string, unknown>>,
  name: string,
  fallback: readonly string[] = [],
): readonly string[] {
  const value = body[name];
  if (value === undefined || value === null) return fallback;
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' && typeof one !== 'number'))
    throw badRequest(`The value of '${name}' must be a list of strings.`);
  return value.map(String);
}
