import type { Stored } from '../../src/app/ports/store';
import type { EscalationState } from '../../src/domain/escalation/decision';
import type { DecisionInputs } from '../../src/domain/escalation/decision-inputs';
import type { JournalLine } from '../../src/domain/escalation/journal';
import { readInputs } from '../../src/domain/escalation/read-inputs';
import { replayDecision, replayStart } from '../../src/domain/escalation/replay-decision';
import type { PinnedPolicy } from '../../src/domain/policy/policy-set';
import type { MemoryStore } from './memory-store';

/** The decisions of one escalation made again, from the first entry on. */
export interface Folded {
  readonly state: EscalationState;
  readonly decisions: number;
  /** Entries whose decision came out otherwise, with both. */
  readonly differences: readonly string[];
  readonly bytes: { readonly entries: number; readonly inputs: number };
}

/** Reads the journal of an escalation as it is stored, as JSON, and decides everything again from the recorded inputs. */
export async function foldJournal(store: MemoryStore, escId: string): Promise<Folded> {
  const entries = await entriesOf(store, escId);
  const pins = await pinsOf(store, escId);
  const pinnedAs = (revision: number) => pins.get(revision) ?? (revision === 1 ? pins.get(0) : undefined);
  const differences: string[] = [];
  let state: EscalationState | undefined;
  let decisions = 0;
  const bytes = { entries: 0, inputs: 0 };
  for (const { key, row } of entries) {
    // Notes of what became of an effect are no decisions.
    if (row.inputs === null) continue;
    bytes.entries += JSON.stringify(row).length;
    bytes.inputs += JSON.stringify(row.inputs).length;
    const inputs = read(key, row.inputs);
    decisions += 1;
    if (inputs.of === 'start') {
      const pinned = pinnedAs(1);
      if (!pinned) throw new Error(`${key}: the policies it started with are not kept`);
      const made = replayStart(inputs, pinned);
      compare(key, row.lines, made.lines, differences);
      state = { head: made.next, parts: made.whole };
      continue;
    }
    if (!state) throw new Error(`${key} comes before the start`);
    const made = replayDecision(state, inputs, pinnedAs);
    if (!made.ok) {
      differences.push(`${key}: ${made.problem.message}`);
      continue;
    }
    compare(key, row.lines, made.value.lines, differences);
    state = { head: made.value.next, parts: { ...state.parts, ...made.value.parts } };
  }
  if (!state) throw new Error(`${escId} has no journal`);
  return { state, decisions, differences, bytes };
}

function read(key: string, stored: unknown): DecisionInputs {
  const inputs = readInputs(JSON.parse(JSON.stringify(stored)));
  if (inputs.ok) return inputs.value;
  const problems = inputs.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Error(`${key}: ${problems}`);
}

function compare(
  key: string,
  kept: readonly JournalLine[],
  made: readonly JournalLine[],
  into: string[],
): void {
  const [before, now] = [JSON.stringify(kept), JSON.stringify(made)];
  if (before !== now) into.push(`${key}\n  kept ${before}\n  made ${now}`);
}

/** Decisions in the order in which they were made: by the revision of the head that wrote them; duties by their time. */
async function entriesOf(store: MemoryStore, escId: string): Promise<readonly Stored<'entry'>[]> {
  const keys = store.keys('entry').filter((key) => key.startsWith(`${escId}:`));
  const found = (await store.getMany(keys.map((key) => ({ entity: 'entry' as const, key })))).filter(
    (stored) => stored !== undefined,
  );
  const writer = ({ key }: Stored<'entry'>) => Number(key.split(':')[2]);
  return found.sort((a, b) => a.row.at - b.row.at || (writer(a) || Infinity) - (writer(b) || Infinity));
}

/** By revision; 0 is the present one, and the only one where it was never changed. */
async function pinsOf(store: MemoryStore, escId: string): Promise<ReadonlyMap<number, PinnedPolicy>> {
  const keys = store.keys('part').filter((key) => key.startsWith(`${escId}:pinned:`));
  const rows = await store.getMany(keys.map((key) => ({ entity: 'part' as const, key })));
  return new Map(
    rows.flatMap((stored) =>
      stored?.row.name === 'pinned' ? [[Number(stored.key.split(':')[2]), stored.row.body] as const] : [],
    ),
  );
}
