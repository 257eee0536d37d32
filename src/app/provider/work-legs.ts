import type { WaySent } from '../../domain/escalation/audience';
import type { Severity } from '../../domain/escalation/severity';
import type { PolicySet } from '../../domain/policy/policy-set';
import { done, fail, type Result } from '../../domain/problem';
import type { Leg, LegTurn } from '../../domain/provider/leg';
import { contactAt, type Provider } from '../../domain/provider/provider';
import type { Instant } from '../../domain/time';
import { actOnEscalation } from '../act-on-escalation';
import { loadEscalation } from '../load-escalation';
import { loadPolicies } from '../load-policies';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { providerDue } from './provider-clock';

interface Known {
  readonly policies: PolicySet;
  readonly severity: Severity;
  readonly legs: readonly Leg[];
}

/** Today's settings and the record's severity: what a clock of a provider is counted from. */
async function known(ports: Ports, permit: EscalationPermit): Promise<Result<Known>> {
  const loaded = await loadEscalation(ports.store, permit.escalationId, ports.clock.now());
  if (!loaded) return fail('not-found', 'there is no such escalation');
  const { head, parts } = loaded.state;
  const policies = await loadPolicies(ports.store, permit.projectId);
  return done({ policies, severity: head.severity, legs: parts.legs.legs });
}

const providerOf = ({ policies }: Known, id: string): Provider | undefined =>
  policies.settings.body.providers?.find((one) => one.id === id);

const wrong = (path: string, message: string): { readonly ok: false } & ReturnType<typeof fail> =>
  fail('invalid', message, [{ path, message }]);

/** Opens a case with a provider: their clock starts, ours rest for as long as the settings allow. */
export async function openLeg(
  ports: Ports,
  permit: EscalationPermit,
  asked: {
    readonly providerId: string;
    readonly reference: string;
    readonly level: number;
    readonly words: string;
  },
): Promise<Result<void>> {
  const found = await known(ports, permit);
  if (!found.ok) return found;
  const { policies, severity } = found.value;
  const provider = providerOf(found.value, asked.providerId);
  if (!provider) return wrong('providerId', 'Choose a provider of the settings.');
  if (!contactAt(provider, asked.level)) return wrong('level', 'Choose a contact of this provider.');
  const dueAt = providerDue(policies, provider, { level: asked.level, severity, at: ports.clock.now() });
  const { name, pauseCapMinutes: capMinutes } = provider;
  return actOnEscalation(ports, permit, { do: 'open-leg', ...asked, name, capMinutes, dueAt });
}

/** Writes down what the provider said. Where they promise nothing, they are to say more as the settings have it. */
export async function recordWord(
  ports: Ports,
  permit: EscalationPermit,
  said: {
    readonly legId: string;
    readonly words: string;
    readonly at: Instant;
    readonly turn: LegTurn;
    readonly promisedAt: Instant | null;
    readonly reference: string;
  },
): Promise<Result<void>> {
  const found = await known(ports, permit);
  if (!found.ok) return found;
  const { policies, severity, legs } = found.value;
  const leg = legs.find(({ id }) => id === said.legId);
  const provider = leg && providerOf(found.value, leg.providerId);
  const dueAt =
    leg && provider && said.turn === 'theirs'
      ? providerDue(policies, provider, { level: leg.level, severity, at: said.at })
      : null;
  return actOnEscalation(ports, permit, { do: 'leg-word', ...said, dueAt });
}

/** Writes down that a contact was told of it, by whom it was and how. */
export async function chaseLeg(
  ports: Ports,
  permit: EscalationPermit,
  chase: {
    readonly legId: string;
    readonly level: number;
    readonly was: number;
    readonly text: string;
    readonly sent: { readonly at: Instant; readonly how: WaySent };
  },
): Promise<Result<void>> {
  const found = await known(ports, permit);
  if (!found.ok) return found;
  const { policies, severity, legs } = found.value;
  const { sent, ...told } = chase;
  const leg = legs.find(({ id }) => id === told.legId);
  const provider = leg && providerOf(found.value, leg.providerId);
  // Of a provider that was taken out of the settings, whoever was asked can still be asked again.
  const isKnown = provider ? contactAt(provider, told.level) !== undefined : told.level === leg?.level;
  if (leg && !isKnown) return wrong('level', 'Choose a contact of this provider.');
  const dueAt = provider
    ? providerDue(policies, provider, { level: told.level, severity, at: sent.at })
    : null;
  return actOnEscalation(ports, permit, {
    do: 'chase-leg',
    ...told,
    how: sent.how,
    sentAt: sent.at,
    dueAt,
  });
}
