import * as v from 'valibot';
import { HANDOFF_STATES, RETURN_REASONS, type Handoff } from './handoff';
import type { HandoffAct, HandoffContext } from './handoff-act';

const text = v.string();
const at = v.number();
const maybe = v.nullable(text);
const tier = v.nullable(at);

const offered = {
  id: text,
  issueId: text,
  projectId: text,
  escId: maybe,
  from: maybe,
  to: text,
  fromTier: tier,
  toTier: tier,
  dueAt: v.nullable(at),
  zone: text,
  words: text,
  pack: v.array(v.object({ id: text, name: maybe, text })),
};

/** A hand-off as it is stored. */
export const handoffShape: v.GenericSchema<unknown, Handoff> = v.object({
  ...offered,
  sender: text,
  at,
  state: v.picklist(HANDOFF_STATES),
  endedAt: v.nullable(at),
  endedBy: maybe,
  returnReason: v.nullable(v.picklist(RETURN_REASONS)),
  endWords: text,
});

const act: v.GenericSchema<unknown, HandoffAct> = v.variant('do', [
  v.object({ do: v.literal('offer'), ...offered }),
  v.object({ do: v.literal('accept'), assign: v.boolean() }),
  v.object({ do: v.literal('return'), reason: v.picklist(RETURN_REASONS), words: text }),
  v.object({ do: v.literal('withdraw') }),
  v.object({ do: v.literal('expire') }),
  v.object({ do: v.literal('drop') }),
]);

const context: v.GenericSchema<unknown, HandoffContext> = v.object({
  by: text,
  now: at,
  team: v.array(text),
  fromLead: maybe,
  toLead: maybe,
  cameBack: at,
});

/** What a decision about a hand-off was made upon, as a journal entry keeps it. */
export const handoffInputs = v.object({ before: v.nullable(handoffShape), act, context });
