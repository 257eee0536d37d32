import type { NowCalls } from '../../contract/now-calls';
import type { ReplyOf } from '../../contract/calls';
import type { Criterion } from '../../domain/criteria/criterion';
import { done, fail, type Result } from '../../domain/problem';
import { loadPolicies } from '../load-policies';
import { openEscalation } from '../open-escalation';
import type { IssuePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store, Stored } from '../ports/store';
import { reasonOf } from '../reason-of';
import { latestFirings } from './latest-firings';

interface Answered {
  readonly criterionId: string;
}

interface Proposal {
  readonly criterion: Criterion;
  readonly firing: Stored<'firing'>;
  readonly reasonCode: string;
}

const TRIES = 3;
const GONE = fail('changed-meanwhile', 'the criterion does not propose this any more; look again');

/** A person takes up what a criterion proposes: the escalation is theirs to ask for, the firing counts as the criterion's. */
export async function acceptProposal(
  ports: Ports,
  permit: IssuePermit,
  { criterionId }: Answered,
): Promise<Result<ReplyOf<NowCalls, 'proposal.accept'>>> {
  const openId = await openEscalationOf(ports.store, permit.issueId);
  // Sent again because the answer got lost, or a second person was faster.
  if (openId !== null) return done({ escalationId: openId });
  const proposal = await readProposal(ports.store, permit, criterionId);
  if (!proposal) return GONE;
  const { name, starts } = proposal.criterion;
  const opened = await openEscalation(ports, permit, {
    issueId: permit.issueId,
    playbookId: starts.playbookId,
    severity: starts.severity,
    reasonCode: starts.reasonCode,
    words: name,
    tried: '',
    shouldKnow: [],
  });
  if (!opened.ok) return opened;
  const escId = await openEscalationOf(ports.store, permit.issueId);
  if (escId === null) return GONE;
  await settle(ports.store, proposal.firing.key, { state: 'accepted', escId });
  return done({ escalationId: escId });
}

/** A person says that it is no case: while the criterion goes on holding it is not proposed again. */
export async function dismissProposal(
  ports: Ports,
  permit: IssuePermit,
  { criterionId }: Answered,
): Promise<Result<ReplyOf<NowCalls, 'proposal.dismiss'>>> {
  const proposal = await readProposal(ports.store, permit, criterionId);
  if (!proposal) return GONE;
  const settled = await settle(ports.store, proposal.firing.key, { state: 'dismissed', escId: null });
  return settled ? done({ dismissed: true }) : GONE;
}

const openEscalationOf = async (store: Store, issueId: string): Promise<string | null> =>
  (await store.get('subject', issueId))?.row.openId ?? null;

/** What stands proposed on a work item by this criterion, and the firing that it comes from. */
async function readProposal(
  store: Store,
  { issueId, projectId }: IssuePermit,
  criterionId: string,
): Promise<Proposal | undefined> {
  const [watch, policies] = await Promise.all([store.get('watch', issueId), loadPolicies(store, projectId)]);
  const criterion = policies.criteria[criterionId]?.body;
  const held = watch?.row.proposed.some((one) => one.criterionId === criterionId);
  if (held !== true || criterion?.mode !== 'propose') return undefined;
  const firing = (await latestFirings(store, issueId)).get(criterionId);
  if (firing?.row.state !== 'proposed') return undefined;
  const { reasonCode } = reasonOf(policies.vocabulary.body, criterion.starts.reasonCode);
  return { criterion, firing, reasonCode };
}

/** False when somebody else answered it otherwise. */
async function settle(
  store: Store,
  key: string,
  answer: { readonly state: 'accepted' | 'dismissed'; readonly escId: string | null },
): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const found = await store.get('firing', key);
    if (found?.row.state !== 'proposed') return found?.row.state === answer.state;
    const row = { ...found.row, ...answer };
    if ((await store.transact([{ put: 'firing', key, row, rev: found.rev }])) === 'applied') return true;
  }
  return false;
}
