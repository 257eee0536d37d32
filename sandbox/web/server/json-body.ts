import type { Context } from 'hono';
import * as v from 'valibot';
import { HttpProblem } from './http-problem';

/** The request's JSON body in the asked shape, or one refusal that lists everything wrong with it. */
export async function jsonBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new HttpProblem('The request body is not JSON.');
  });
  const read = v.safeParse(schema, body);
  if (read.success) return read.output;
  const problems = read.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  throw new HttpProblem(problems.join(' '));
}
