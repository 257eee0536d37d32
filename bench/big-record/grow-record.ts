import type { Rows, Entity, PartRow } from '../../src/app/rows';
import { CODECS } from '../../src/forge/storage/codecs';
import { encodeRow } from '../../src/forge/storage/encode-row';
import type { Escalation } from '../../src/domain/escalation/escalation';
import type { JournalLine } from '../../src/domain/escalation/journal';
import type { PlanPart } from '../../src/domain/escalation/plan';
import { handoffId, type Handoff } from '../../src/domain/handoff/handoff';
import { legId, MOST_LEGS, MOST_OPEN_LEGS, type Leg } from '../../src/domain/provider/leg';
import { HOUR, MINUTE } from '../../src/domain/time';
import type { SiteSnapshot } from '../../sandbox/site';

/** How much of everything a record has that has grown as large as one may. */
export interface Size {
  readonly actions: number;
  readonly entries: number;
  readonly handoffs: number;
}

export const BIG: Size = { actions: 500, entries: 5_000, handoffs: 40 };

interface Grown {
  readonly head: Escalation;
  /** Who owns the actions, one after the other. */
  readonly owners: readonly string[];
  readonly linkedIds: readonly string[];
  readonly now: number;
  readonly size: Size;
}

/** A site's storage with one record grown: rows as the app itself writes them. */
export function growRecord(snapshot: SiteSnapshot, grown: Grown): SiteSnapshot {
  const { head, now } = grown;
  const storage: Record<string, SiteSnapshot['storage'][string]> = { ...snapshot.storage };
  const put = <E extends Entity>(entity: E, key: string, row: Rows[E]): void => {
    const space = `entity:${entity}`;
    const before = storage[space] ?? [];
    const known = before.find((one) => one.key === key)?.value as { readonly rev: number } | undefined;
    const value = encodeRow(CODECS[entity], key, row, (known?.rev ?? 0) + 1);
    const bytes = Buffer.byteLength(JSON.stringify(value));
    storage[space] = [
      ...before.filter((one) => one.key !== key),
      { key, value, bytes, createdAt: now, updatedAt: now },
    ];
  };
  const many = <E extends Entity>(
    entity: E,
    rows: readonly (readonly [key: string, row: Rows[E]])[],
  ): void => {
    const space = `entity:${entity}`;
    const stored = rows.map(([key, row]) => {
      const value = encodeRow(CODECS[entity], key, row, 1);
      const bytes = Buffer.byteLength(JSON.stringify(value));
      return { key, value, bytes, createdAt: now, updatedAt: now };
    });
    storage[space] = [...(storage[space] ?? []), ...stored];
  };
  const plan = bigPlan(grown);
  put('part', `${head.id}:plan:0`, { escId: head.id, name: 'plan', body: plan } satisfies PartRow);
  put('part', `${head.id}:legs:0`, { escId: head.id, name: 'legs', body: { legs: bigLegs(grown) } });
  many('duty', duties(grown, plan));
  many('link', links(grown));
  many('entry', entries(grown));
  many('handoff', handoffs(grown));
  const subject = (storage['entity:subject'] ?? []).find(({ key }) => key === head.subjectId)?.value;
  const { data } = subject as { readonly data: Rows['subject'] };
  put('subject', head.subjectId, { ...data, handoffs: { count: grown.size.handoffs, openId: null } });
  return { ...snapshot, storage };
}

const ownerOf = ({ owners }: Grown, index: number): string => owners[index % owners.length] ?? '';

function bigPlan(grown: Grown): PlanPart {
  const { head, now, size } = grown;
  return {
    actions: Array.from({ length: size.actions }, (_, index) => ({
      id: `${head.id}:action:${index + 1}`,
      title: `Look through the log of host ${index + 1}, and replace what is worn out before it fails again`,
      ownerId: ownerOf(grown, index),
      dueAt: now + (index + 1) * HOUR,
      ...(index % 10 === 3
        ? { issueId: grown.linkedIds[index % grown.linkedIds.length] ?? head.subjectId }
        : {}),
    })),
    resources: Array.from({ length: 50 }, (_, index) => ({
      id: `${head.id}:resource:${index + 1}`,
      what: `A second engineer for host ${index + 1}`,
      askedBy: ownerOf(grown, index),
      askedAt: now,
      state: index % 5 === 0 ? ('asked' as const) : ('granted' as const),
      decidedBy: index % 5 === 0 ? null : ownerOf(grown, 0),
      decidedAt: index % 5 === 0 ? null : now,
      words: '',
    })),
    agreedAt: null,
    agreedBy: null,
    customerAgreed: null,
    changed: { by: ownerOf(grown, 0), at: now },
  };
}

const duties = ({ head }: Grown, plan: PlanPart): readonly (readonly [string, Rows['duty']])[] =>
  plan.actions.map(({ id, ownerId = '', dueAt = 0 }, index) => [
    id,
    {
      id,
      escId: head.id,
      projectId: head.projectId,
      kind: 'action',
      holder: ownerId,
      state: index % 4 === 1 ? 'done' : 'open',
      dueAt,
      doneAt: index % 4 === 1 ? dueAt : null,
      chased: 0,
    },
  ]);

const links = (grown: Grown): readonly (readonly [string, Rows['link']])[] =>
  grown.linkedIds.map((issueId, index) => [
    `${issueId}:${grown.head.id}`,
    { issueId, escId: grown.head.id, at: grown.now + index, by: ownerOf(grown, index), ours: true },
  ]);

/** What happens on a long record, over and over. The inputs are as long as those of a real decision. */
function entries(grown: Grown): readonly (readonly [string, Rows['entry']])[] {
  const { head, now, size } = grown;
  const inputs = { of: 'command', context: { by: ownerOf(grown, 0), now }, facts: 'x'.repeat(600) };
  const first = now - size.entries * MINUTE;
  return Array.from({ length: size.entries }, (_, index) => {
    const at = first + index * MINUTE;
    const row = {
      escId: head.id,
      projectId: head.projectId,
      at,
      by: ownerOf(grown, index),
      lines: [lineOf(grown, index)],
      inputs,
    };
    return [`${head.id}:${String(at).padStart(15, '0')}:big${index}`, row] as const;
  });
}

function lineOf(grown: Grown, index: number): JournalLine {
  const issueId = grown.linkedIds[index % grown.linkedIds.length] ?? '';
  const actionId = `${grown.head.id}:action:${(index % grown.size.actions) + 1}`;
  const ownerId = ownerOf(grown, index);
  switch (index % 5) {
    case 0:
      return { code: 'linked', params: { issueId } };
    case 1:
      return { code: 'action-started', params: { actionId, ownerId } };
    case 2:
      return { code: 'effect-done', params: { what: 'internal-update', people: [ownerId] } };
    case 3:
      return {
        code: 'effort-logged',
        params: {
          work: 'technical',
          minutes: 15,
          outOfHours: 0,
          accountId: ownerId,
          occasion: 'by-hand',
          startedAt: grown.now,
        },
      };
    default:
      return {
        code: 'update-posted',
        params: {
          audience: 'management',
          text: `Update ${index}: ${'it is being looked into. '.repeat(20)}`,
          nextAt: null,
          inTime: 1,
        },
      };
  }
}

function handoffs(grown: Grown): readonly (readonly [string, Rows['handoff']])[] {
  const { head, now, size } = grown;
  return Array.from({ length: size.handoffs }, (_, index) => {
    const id = handoffId(head.subjectId, index + 1);
    const row: Handoff = {
      id,
      issueId: head.subjectId,
      projectId: head.projectId,
      escId: head.id,
      from: index % 2 === 0 ? 'First line' : 'Applications',
      to: index % 2 === 0 ? 'Applications' : 'First line',
      fromTier: 1,
      toTier: 2,
      sender: ownerOf(grown, index),
      at: now - (size.handoffs - index) * HOUR,
      dueAt: null,
      zone: 'Europe/Berlin',
      words: 'It looks like yours.',
      pack: [
        {
          id: 'tried',
          name: null,
          text: 'Restarted it twice, and looked at the logs of the night. '.repeat(10),
        },
      ],
      state: 'returned',
      endedAt: now - (size.handoffs - index) * HOUR + MINUTE,
      endedBy: ownerOf(grown, index + 1),
      returnReason: 'wrong-team',
      endWords: 'We do not run this. '.repeat(10),
    };
    return [id, row] as const;
  });
}

function bigLegs(grown: Grown): readonly Leg[] {
  const { head, now } = grown;
  return Array.from({ length: MOST_LEGS }, (_, index): Leg => {
    const isOpen = index < MOST_OPEN_LEGS;
    return {
      id: legId(head.id, index + 1),
      providerId: 'nordic-hosting',
      name: 'Nordic Hosting',
      reference: `NH-${index}`,
      level: 1,
      openedAt: now - HOUR,
      turn: 'ours',
      turnSince: now,
      capMinutes: 480,
      pausedMinutes: 480,
      lastWord: { at: now, by: ownerOf(grown, index), text: 'We look at it. '.repeat(150), promisedAt: null },
      answers: 30,
      chases: 3,
      misses: 2,
      outcome: isOpen ? null : 'answered',
      closedAt: isOpen ? null : now,
      history: Array.from({ length: 30 }, (_none, event) => ({
        what: event === 0 ? ('opened' as const) : ('said' as const),
        at: now - HOUR + event * MINUTE,
        by: ownerOf(grown, event),
        level: 1,
        how: null,
        text: 'We found nothing on our side so far and look further. '.repeat(3),
      })),
    };
  });
}
