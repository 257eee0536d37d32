import * as v from 'valibot';
import { decodeShape } from '../domain/policy/decode-shape';

/** What Jira answered, with the status it gave. */
export interface JiraAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Jira refused a read for a reason that asking again does not change, and that is not "gone or out of sight". */
export class JiraRefused extends Error {
  override readonly name = 'JiraRefused';
  constructor(
    readonly what: string,
    readonly status: number,
    body: unknown,
  ) {
    super(`Jira refused to ${what}: ${status} ${reasonIn(body)}`);
  }
}

/** Jira's answer is not what its API promises: nothing may be concluded from it. */
export class OddAnswer extends Error {
  override readonly name = 'OddAnswer';
}

/** Decodes an answer; more fields than asked for and nulls are nothing odd.
 * @throws OddAnswer naming every problem with its path */
export function decodeAnswer<T>(what: string, schema: v.GenericSchema<unknown, T>, body: unknown): T {
  const decoded = decodeShape(schema, body);
  if (decoded.ok) return decoded.value;
  const problems = decoded.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new OddAnswer(`Jira's answer is odd (${what}): ${problems}`);
}

const errorBody = v.object({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(v.record(v.string(), v.string()), {}),
});

/** What Jira says went wrong, in one line. */
export function reasonIn(body: unknown): string {
  const found = v.safeParse(errorBody, body);
  if (!found.success) return 'without a reason';
  const { errorMessages, errors } = found.output;
  const reasons = [...errorMessages, ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`)];
  return reasons.length === 0 ? 'without a reason' : reasons.join('; ').slice(0, 500);
}
