import type { Audience, WaySent } from '../domain/escalation/audience';
import type { CustomerWord, ReasonCode, WithdrawReason } from '../domain/escalation/escalation';
import type { Severity } from '../domain/escalation/severity';
import type { Problem } from '../domain/problem';
import type { AcrossCalls } from './across-calls';
import type { Call, OnEscalation } from './call';
import type { AskedOfList, CenterPage } from './center-page';
import type { CommunicationCalls } from './communication-calls';
import type { CriteriaCalls } from './criteria-calls';
import type { CoverageCalls } from './coverage-calls';
import type { CustomerCalls } from './customer-calls';
import type { DataCalls } from './data-calls';
import type { EngineHealthView } from './engine-health-view';
import type { EscalateForm } from './escalate-form';
import type { HandoffCalls } from './handoff-calls';
import type { HistoryCalls } from './history-calls';
import type { IssueView } from './issue-view';
import type { LabCalls } from './lab-calls';
import type { JournalPageView } from './record-view';
import type { ProviderCalls } from './provider-calls';
import type { ListCalls } from './list-calls';
import type { ListOrder } from './list-view';
import type { LostCalls } from './lost-calls';
import type { NowCalls } from './now-calls';
import type { RecordsCalls } from './records-calls';
import type { EffortSaid } from './records-view';
import type { AuditCalls } from './audit-calls';
import type { BriefCalls } from './brief-calls';
import type { ReportCalls } from './report-calls';
import type { ReviewCalls } from './review-calls';
import type { PlanCalls } from './plan-calls';
import type { PeopleCalls } from './people-calls';
import type { PolicyCalls } from './policy-calls';
import type { PolicyHistoryCalls } from './policy-history-calls';
import type { ShiftCalls } from './shift-calls';
import type { SettingsView } from './settings-view';
import type { SiteCalls } from './site-calls';
import type { TransferCalls } from './transfer-calls';

/** Calls of the surfaces on a work item, served by the function `agent`. Each act answers with the fresh view. */
export interface AgentCalls
  extends
    CommunicationCalls,
    ReviewCalls,
    PlanCalls,
    PeopleCalls,
    HandoffCalls,
    ProviderCalls,
    RecordsCalls,
    HistoryCalls,
    CustomerCalls {
  readonly 'issue.view': Call<{ readonly issueId: string }, IssueView>;
  readonly 'issue.form': Call<{ readonly issueId: string }, EscalateForm>;
  readonly 'journal.page': Call<OnEscalation & { readonly cursor: string | null }, JournalPageView>;
  readonly 'escalation.open': Call<
    {
      readonly issueId: string;
      readonly playbookId: string;
      readonly severity: Severity;
      readonly reasonCode: ReasonCode;
      readonly words: string;
      readonly tried: string;
      readonly shouldKnow: readonly string[];
    },
    IssueView
  >;
  readonly 'escalation.approve': Call<OnEscalation, IssueView>;
  readonly 'escalation.decline': Call<OnEscalation & { readonly words: string }, IssueView>;
  readonly 'escalation.withdraw': Call<
    OnEscalation & { readonly reason: WithdrawReason; readonly words: string },
    IssueView
  >;
  readonly 'escalation.close': Call<OnEscalation & { readonly effort?: EffortSaid }, IssueView>;
  readonly 'escalation.relapse': Call<OnEscalation & { readonly words: string }, IssueView>;
  readonly 'manager.set': Call<OnEscalation & { readonly accountId: string }, IssueView>;
  readonly 'severity.change': Call<
    OnEscalation & { readonly severity: Severity; readonly words: string },
    IssueView
  >;
  readonly 'assessment.save': Call<
    OnEscalation & {
      readonly revision: number;
      readonly situation: string;
      readonly businessImpact: string;
      readonly customerImpact: string;
      readonly affectedServices: string;
      readonly risk: string;
      readonly tried: string;
      readonly cause: string;
      readonly complete: boolean;
    },
    IssueView
  >;
  readonly 'plan.add-action': Call<
    OnEscalation & {
      readonly revision: number;
      readonly title: string;
      readonly ownerId: string;
      readonly dueAt: number;
    },
    IssueView
  >;
  readonly 'plan.complete-action': Call<OnEscalation & { readonly actionId: string }, IssueView>;
  readonly 'plan.agree': Call<OnEscalation, IssueView>;
  readonly 'level.acknowledge': Call<OnEscalation, IssueView>;
  readonly 'level.decline': Call<OnEscalation & { readonly words: string }, IssueView>;
  readonly 'level.escalate-now': Call<OnEscalation & { readonly words: string }, IssueView>;
  readonly 'level.jump': Call<OnEscalation & { readonly level: number; readonly words: string }, IssueView>;
  readonly 'ladder.hold': Call<OnEscalation & { readonly until: number; readonly words: string }, IssueView>;
  readonly 'ladder.resume': Call<OnEscalation, IssueView>;
  readonly 'policies.re-pin': Call<OnEscalation & { readonly words: string }, IssueView>;
  readonly 'update.post': Call<
    OnEscalation & {
      readonly audience: Audience;
      readonly text: string;
      readonly nextAt: number | null;
      /** When the last update to this audience was given that the author saw: a later one is told instead of being passed over. */
      readonly seenAt?: number | null;
      readonly sent?: { readonly at: number; readonly how: WaySent };
      /** What it took, where its author says so. */
      readonly effort?: EffortSaid;
    },
    IssueView
  >;
  readonly 'customer.satisfied': Call<
    OnEscalation & { readonly by: string; readonly how: CustomerWord['how'] },
    IssueView
  >;
  readonly 'customer.agreed': Call<
    OnEscalation & { readonly by: string; readonly how: CustomerWord['how'] },
    IssueView
  >;
  readonly 'link.add': Call<OnEscalation & { readonly issueKey: string }, IssueView>;
}

/** Calls of the Escalation Center, served by the function `center`: beside its own all that the surfaces on a work item can do. */
export interface CenterCalls
  extends
    AgentCalls,
    ShiftCalls,
    NowCalls,
    ListCalls,
    LostCalls,
    ReportCalls,
    AuditCalls,
    BriefCalls,
    AcrossCalls {
  readonly 'center.page': Call<
    AskedOfList & {
      readonly projectId: string;
      /** Of open ones; absent: by what is due first. */
      readonly order?: ListOrder;
    },
    CenterPage
  >;
}

/** Calls of the settings page, served by the function `admin`. Saves name the generation they were based on. */
export interface AdminCalls
  extends
    LabCalls,
    CoverageCalls,
    PolicyCalls,
    PolicyHistoryCalls,
    SiteCalls,
    DataCalls,
    CriteriaCalls,
    TransferCalls {
  readonly 'settings.view': Call<{ readonly projectId: string }, SettingsView>;
  readonly 'project.switch': Call<{ readonly projectId: string; readonly on: boolean }, SettingsView>;
  /** How the engine of the whole site is doing; for Jira admins. */
  readonly 'engine.health': Call<Readonly<Record<string, never>>, EngineHealthView>;
  /** Any policy: `body` is checked whole, every problem named with its path. */
  readonly 'policy.save': Call<
    {
      readonly projectId: string;
      readonly generation: number;
      readonly kind: string;
      readonly policyId: string;
      readonly body: unknown;
    },
    SettingsView
  >;
}

/** What comes over the bridge. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export type CallName<Calls> = keyof Calls & string;
export type PayloadOf<Calls, N extends keyof Calls> = Calls[N] extends Call<infer P, unknown> ? P : never;
export type ReplyOf<Calls, N extends keyof Calls> =
  Calls[N] extends Call<never, infer R> ? R : Calls[N] extends { readonly reply: infer R } ? R : never;
