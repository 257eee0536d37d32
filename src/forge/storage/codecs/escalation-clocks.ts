import * as v from 'valibot';
import { id, instant, whole } from '../stored-shapes';

/** The parts of an escalation's head that carry its clocks. */
export const updatePromise = v.object({
  dueAt: instant,
  since: instant,
  promised: v.boolean(),
  reminded: v.boolean(),
  missed: v.boolean(),
  kept: whole,
  missedCount: whole,
});

export const deadline = v.object({
  dueAt: instant,
  overdue: v.boolean(),
  escalated: v.exactOptional(v.boolean()),
});

export const approvalRun = v.object({ step: whole, since: instant, asked: v.array(id) });

export const monitoring = v.object({
  since: instant,
  until: instant,
  askedAt: v.nullable(instant),
  asked: whole,
  wasResolved: v.boolean(),
});

export const pause = v.object({
  reason: v.picklist(['customer', 'provider', 'frozen', 'held']),
  source: id,
  since: instant,
  until: v.nullable(instant),
  capMinutes: v.nullable(whole),
});

export const legClock = v.object({ id, since: instant, dueAt: instant, missed: v.boolean() });

export const customerWord = v.object({
  by: id,
  at: instant,
  recordedBy: v.nullable(id),
  how: v.picklist(['portal', 'phone', 'mail', 'meeting', 'comment', 'silence']),
});

export const planReview = v.object({
  reviewedAt: v.nullable(instant),
  reviewedBy: v.nullable(id),
  changed: v.boolean(),
  remindedFor: v.nullable(instant),
  overdueFor: v.nullable(instant),
  kept: whole,
  missed: whole,
});
