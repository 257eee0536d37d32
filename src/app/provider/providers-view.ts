import type { LegView, ProvidersView } from '../../contract/provider-view';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Escalation } from '../../domain/escalation/escalation';
import { endOf } from '../../domain/escalation/pause';
import { isOpenLeg, type Leg } from '../../domain/provider/leg';
import { legDue } from '../../domain/provider/leg-due';
import { contactAt, type Provider, type ProviderContact } from '../../domain/provider/provider';
import { FAR } from '../../domain/time';

/** So much of a case's past and of its last word is shown, so that a record stays small; the journal has the rest. */
const MOST_EVENTS = { open: 4, closed: 1 };
const LONGEST_WORD = 400;

/** The cases of a record with providers, open ones first, and with whom one can be opened. */
export function providersView(
  head: Escalation,
  legs: readonly Leg[],
  providers: readonly Provider[],
  after: DueAfter,
): ProvidersView {
  const view = (leg: Leg): LegView =>
    legView(
      head,
      leg,
      providers.find(({ id }) => id === leg.providerId),
      after,
    );
  const closed = legs.filter((leg) => !isOpenLeg(leg)).reverse();
  return {
    legs: [...legs.filter(isOpenLeg), ...closed].map(view),
    providers: providers.map(({ id, name, contacts }) => ({
      id,
      name,
      contacts: contacts.map(reachable),
    })),
  };
}

function legView(head: Escalation, leg: Leg, provider: Provider | undefined, after: DueAfter): LegView {
  const clock = head.legs?.find(({ id }) => id === leg.id);
  const dueAt = clock ? legDue(head, clock, after) : FAR;
  const pause = head.pauses.find(({ source, until }) => source === leg.id && until === null);
  const { id, name, reference, level, turn, lastWord, chases, misses, outcome, openedAt, closedAt, history } =
    leg;
  const shown = history.slice(-(isOpenLeg(leg) ? MOST_EVENTS.open : MOST_EVENTS.closed)).reverse();
  const reach = (at: number) => {
    const contact = provider && contactAt(provider, at);
    return contact ? { level: at, ...reachable(contact) } : null;
  };
  return {
    id,
    providerId: leg.providerId,
    name,
    reference,
    level,
    contact: reach(level),
    // Beyond the last there is nobody: the last is asked again.
    next: reach(level + 1) ?? reach(level),
    turn,
    openedAt,
    closedAt,
    outcome,
    dueAt: dueAt === FAR ? null : dueAt,
    missed: clock?.missed ?? false,
    pausedUntil: (pause && endOf(pause)) ?? null,
    lastWord: isOpenLeg(leg) ? lastWord && { ...lastWord, text: short(lastWord.text) } : null,
    chases,
    misses,
    earlier: history.length - shown.length,
    history: shown,
  };
}

const short = (text: string): string =>
  text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD - 1)}…` : text;

const reachable = ({ name, reach }: ProviderContact) => ({ name, reach });
