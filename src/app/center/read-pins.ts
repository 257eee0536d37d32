import { pin } from '../../domain/policy/pin';
import { pinMark } from '../../domain/policy/pin-mark';
import type { PinnedPolicy, PolicySet } from '../../domain/policy/policy-set';
import { partKey } from '../load-escalation';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';

interface PartRef {
  readonly entity: 'part';
  readonly key: string;
}

/** What escalations carry of the policies, known without reading it from each: most carry what is live, and of the others those alike carry the same. */
export interface Pins {
  /** Parts that are still to be read, one for all heads alike. */
  readonly refs: readonly PartRef[];
  /** Reads them; a store that remembers them reads nothing. @throws where a head's own is not stored */
  read(store: Store): Promise<(head: EscalationRow) => PinnedPolicy>;
}

export function pinsOf(heads: readonly EscalationRow[], policies: PolicySet): Pins {
  const known = livePins(heads, policies);
  const carriers = new Map(
    heads.filter((head) => !known.has(markOf(head))).map((head) => [markOf(head), head.id] as const),
  );
  const refs = [...carriers.values()].map((id): PartRef => ({ entity: 'part', key: partKey(id, 'pinned') }));
  return {
    refs,
    async read(store) {
      const rows = await store.getMany(refs);
      const pins = new Map(known);
      [...carriers.keys()].forEach((mark, index) => {
        const row = rows[index]?.row;
        if (row?.name === 'pinned') pins.set(mark, row.body);
      });
      return (head) => {
        const found = pins.get(markOf(head));
        if (!found) throw new Error('An escalation is stored without the policy it was started with');
        return found;
      };
    },
  };
}

/** Of a head that is older than the mark nobody else's policy is taken for its own. */
const markOf = ({ pin: mark, id }: EscalationRow): string => mark ?? `of ${id}`;

function livePins(heads: readonly EscalationRow[], policies: PolicySet): Map<string, PinnedPolicy> {
  const playbooks = new Set(
    heads.flatMap(({ pin: mark, playbookId }) => (mark === undefined ? [] : [playbookId])),
  );
  const live = [...playbooks].flatMap((playbookId) => {
    const pinned = pin(policies, playbookId);
    return pinned.ok ? [[pinMark(pinned.value), pinned.value] as const] : [];
  });
  return new Map(live);
}
