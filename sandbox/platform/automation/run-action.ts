import * as v from 'valibot';
import type { ActionField, ActionModule } from '../manifest/manifest';
import { UnknownToSandbox } from '../unknown-to-sandbox';

/** What a rule goes on with, or what stands in its audit log when the action ended it. */
export type ActionAnswer =
  | { readonly ok: true; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly messages: readonly string[] };

const refusal = v.strictObject({
  errors: v.pipe(v.array(v.looseObject({ message: v.string() })), v.minLength(1)),
});
const record = v.record(v.string(), v.unknown());

/** As Jira saves a rule: every input is declared and of its type, and what is required is filled in. */
export function checkInputs({ inputs }: ActionModule, given: Readonly<Record<string, unknown>>): string[] {
  const undeclared = Object.keys(given).filter((name) => !inputs.has(name));
  return [
    ...undeclared.map((name) => `${name} is no input of this action`),
    ...[...inputs].flatMap(([name, field]) => {
      const value = given[name];
      if (value === undefined || value === '') return field.optional ? [] : [`${name} is required`];
      return isOf(field, value) ? [] : [`${name} is no ${field.type}`];
    }),
  ];
}

/** What the action returned, held against its own declaration: an output that is not declared, or of another type, is loud. */
export function readActionAnswer({ key, outputs }: ActionModule, value: unknown): ActionAnswer {
  const refused = v.safeParse(refusal, value);
  if (refused.success) return { ok: false, messages: refused.output.errors.map(({ message }) => message) };
  const found = v.safeParse(record, value);
  if (!found.success) throw new UnknownToSandbox(`an action (${key}) that returns ${JSON.stringify(value)}`);
  for (const name of Object.keys(found.output))
    if (!outputs.has(name)) throw new UnknownToSandbox(`the output ${name} of the action ${key}`);
  for (const [name, field] of outputs) {
    const output = found.output[name];
    if (output === null && field.optional) continue;
    if (!isOf(field, output))
      throw new UnknownToSandbox(`the output ${name} of the action ${key} as ${JSON.stringify(output)}`);
  }
  return { ok: true, outputs: found.output };
}

function isOf({ type }: ActionField, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
