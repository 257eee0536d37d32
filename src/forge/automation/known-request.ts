import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Store } from '../../app/ports/store';
import type { JobRow } from '../../app/rows';
import { SEVERITIES } from '../../domain/escalation/severity';
import { STAGES } from '../../domain/escalation/stage';

/** A request that may be sent more than once: under which key it is remembered, and what was sent. */
export interface KnownRequest {
  readonly key: string;
  readonly digest: string;
}

const answer = v.object({
  ordinal: v.number(),
  result: v.picklist(['started', 'joined', 'posted', 'acknowledged']),
  stage: v.picklist(STAGES),
  severity: v.picklist(SEVERITIES),
  level: v.number(),
  managerId: v.nullable(v.string()),
});
/** What is kept of an answer: all of it but the work item's key, which may change. */
export type KeptAnswer = v.InferOutput<typeof answer>;

const kept = v.object({ digest: v.string(), answer });

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Keys are a person's own, by action and work item: nobody's rule can read, or use up, what another person's asked for. */
export function knownRequest(
  accountId: string,
  action: string,
  { issueKey, requestKey, ...sent }: { readonly issueKey: string; readonly requestKey: string },
): KnownRequest {
  return { key: `request:${hash([accountId, action, issueKey, requestKey])}`, digest: hash(sent) };
}

/** The note of what a request was answered. */
export const answeredRow = ({ key, digest }: KnownRequest, at: number, answer: KeptAnswer): JobRow => ({
  id: key,
  kind: 'request',
  state: 'done',
  at,
  body: { digest, answer },
});

/** What a request answered that was done before; `otherwise` when its key stood for something else. */
export async function earlierAnswer(
  store: Store,
  { key, digest }: KnownRequest,
): Promise<KeptAnswer | 'otherwise' | undefined> {
  const found = await store.get('job', key);
  if (!found) return undefined;
  const was = v.parse(kept, found.row.body);
  return was.digest === digest ? was.answer : 'otherwise';
}
