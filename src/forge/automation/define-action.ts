import * as v from 'valibot';
import type { Store } from '../../app/ports/store';
import type { EscalationRow } from '../../app/rows';
import type { ActionOutcome } from '../../contract/automation-calls';
import { decodeShape } from '../../domain/policy/decode-shape';
import { done, fail, type Result } from '../../domain/problem';
import { answer } from '../answer';
import { hasLapsed } from '../licence';
import { engineLog } from '../log';
import { LAPSED } from '../refusals';
import { forCaller } from '../wire';
import {
  answeredRow,
  earlierAnswer,
  knownRequest,
  type KeptAnswer,
  type KnownRequest,
} from './known-request';
import { AnsweredMeanwhile, onceStore } from './once-store';
import type { PreparedAction } from './prepared-action';
import { toRule, type RuleAnswer } from './to-rule';

/** The platform's own word for whose connection the rule runs with; nothing that a rule sends says who it is. */
const runtime = v.object({ principal: v.object({ accountId: v.pipe(v.string(), v.minLength(1)) }) });

const NOBODY = fail('forbidden', 'A rule must run as a person: connect the action to an account.');
const NOTHING_OPEN = fail('not-found', 'The escalation has ended meanwhile.');
const KEY_TAKEN = 'This key stood for another request before. Give every request a key of its own.';

interface Once {
  readonly issueKey: string;
  readonly requestKey: string;
}

/** A function of Jira Automation: the person behind the rule and the decoded input, or everything that is wrong at once. */
const forRule =
  <P, R>(
    name: string,
    { input }: Pick<PreparedAction<P, R>, 'input'>,
    work: (accountId: string, sent: P) => Promise<Result<R>>,
  ) =>
  async (sent: unknown, called: unknown): Promise<RuleAnswer<R>> =>
    toRule(
      await answer(engineLog, name, async () => {
        const who = v.safeParse(runtime, called);
        if (!who.success) return NOBODY;
        const decoded = decodeShape(input, sent);
        if (!decoded.ok) return fail('invalid', 'The inputs do not have the asked shape.', decoded.problems);
        return work(who.output.principal.accountId, decoded.value);
      }),
    );

/** An action that only reads. */
export const defineReading = <P, R>(name: string, action: PreparedAction<P, R>) =>
  forRule<P, R>(name, action, async (accountId, input) => {
    const { ports, caller } = forCaller(accountId);
    const permitted = await action.permit(ports, caller, input);
    return permitted.ok ? permitted.value.run() : permitted;
  });

/** An action that changes an escalation: once for each key, however often it is asked and whatever became of the first answer. */
export const defineActing = <P extends Once>(
  name: string,
  action: PreparedAction<P, void>,
  resultOf: (isNew: boolean) => ActionOutcome['result'],
) =>
  forRule<P, ActionOutcome>(name, action, async (accountId, input) => {
    if (hasLapsed()) return LAPSED;
    const request = knownRequest(accountId, name, input);
    const { ports, caller } = forCaller(accountId, (store) =>
      onceStore(store, request, (head, isNew): KeptAnswer => keptAnswer(head, resultOf(isNew))),
    );
    const permitted = await action.permit(ports, caller, input);
    if (!permitted.ok) return permitted;
    const { issueId, issueKey, run } = permitted.value;
    const earlier = () => outcomeOf(issueKey, request, ports.store);
    const before = await earlier();
    if (before) return before;
    const acted = await run().catch((error: unknown) => {
      if (error instanceof AnsweredMeanwhile) return done(undefined);
      throw error;
    });
    if (!acted.ok) return acted;
    const now = await earlier();
    if (now) return now;
    await noteUnchanged(ports.store, issueId, request, resultOf(false));
    return (await earlier()) ?? NOTHING_OPEN;
  });

/** The act found everything as it asks for, and changed nothing: the answer is what stands, noted on its own. */
async function noteUnchanged(
  store: Store,
  issueId: string,
  request: KnownRequest,
  result: ActionOutcome['result'],
): Promise<void> {
  const openId = (await store.get('subject', issueId))?.row.openId ?? null;
  const head = openId === null ? undefined : await store.get('escalation', openId);
  if (head)
    await store.create(
      'job',
      request.key,
      answeredRow(request, head.row.lastAt, keptAnswer(head.row, result)),
    );
}

const keptAnswer = (
  { ordinal, stage, severity, ladder, managerId }: EscalationRow,
  result: ActionOutcome['result'],
): KeptAnswer => ({ ordinal, result, stage, severity, level: ladder.level, managerId });

async function outcomeOf(
  issueKey: string,
  request: KnownRequest,
  store: Store,
): Promise<Result<ActionOutcome> | undefined> {
  const found = await earlierAnswer(store, request);
  if (found === 'otherwise') return fail('invalid', KEY_TAKEN, [{ path: 'requestKey', message: KEY_TAKEN }]);
  if (!found) return undefined;
  const { ordinal, ...rest } = found;
  return done({ escalation: `${issueKey} E${ordinal}`, ...rest });
}
