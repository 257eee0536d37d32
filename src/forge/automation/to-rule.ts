import type { Reply } from '../../contract/calls';

/** What the platform takes from an action: its outputs, or errors that end the rule and stand in its audit log. */
export type RuleAnswer<R> = R | { readonly errors: readonly { readonly message: string }[] };

/** Every problem by its code, so that who reads the audit log can look it up; of a wrong input each field by its path. */
export function toRule<R>(reply: Reply<R>): RuleAnswer<R> {
  if (reply.ok) return reply.value;
  const { code, message, fields = [] } = reply.problem;
  if (fields.length === 0) return { errors: [{ message: `${code}: ${message}` }] };
  return { errors: fields.map((field) => ({ message: `${code}: ${field.path}: ${field.message}` })) };
}
