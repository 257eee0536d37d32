import type { Calendar } from '../domain/calendar/calendar';
import type { Criterion, CriterionMode } from '../domain/criteria/criterion';
import type { Severity } from '../domain/escalation/severity';
import type { Ladder } from '../domain/policy/ladder';
import type { PolicyOrigin } from '../domain/policy/policy-origin';
import type { Playbook } from '../domain/policy/playbook';
import type { ProjectSettings } from '../domain/policy/project-settings';
import type { SeverityTargets } from '../domain/policy/severity-targets';
import type { Vocabulary } from '../domain/policy/vocabulary';

export interface CriterionSetting {
  readonly id: string;
  readonly name: string;
  readonly mode: CriterionMode;
  readonly version: number;
  readonly playbookId: string;
  readonly severity: Severity;
  readonly holdsForMinutes: number;
  /** Firings in this project during the last 30 days; `firedMore` when there were more than are counted. */
  readonly lastFiredAt: number | null;
  readonly fired: number;
  readonly firedMore: boolean;
  /** The whole criterion, for its sentence and its thresholds. */
  readonly body: Criterion;
}

/** A live policy as the settings page shows it and sends it back. */
export interface PolicySetting<Body> {
  readonly id: string;
  readonly version: number;
  readonly body: Body;
}

export interface SettingsView {
  readonly now: number;
  /** Whose settings they are; the site's are what projects inherit, and `project` then names the site. */
  readonly scope: 'project' | 'site';
  /** Where each policy comes from, those taken away included. */
  readonly origins: readonly PolicyOrigin[];
  /** What the site keeps projects from deciding: `kind`, or `kind:id`. */
  readonly locks: readonly string[];
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly switchedOn: boolean;
  readonly generation: number;
  readonly criteria: readonly CriterionSetting[];
  readonly ladders: readonly PolicySetting<Ladder>[];
  readonly playbooks: readonly PolicySetting<Playbook>[];
  readonly calendars: readonly PolicySetting<Calendar>[];
  /** By severity, most severe first; the id is the severity. */
  readonly severities: readonly PolicySetting<SeverityTargets>[];
  readonly settings: PolicySetting<ProjectSettings>;
  readonly vocabulary: PolicySetting<Vocabulary>;
  /** The last fifty changes, newest first; what each changed is the history's business. */
  readonly history: readonly {
    readonly kind: string;
    readonly policyId: string;
    readonly version: number;
    readonly savedAt: number;
    readonly savedBy: string;
  }[];
  /** `dueNow` is counted up to 100. */
  readonly engine: { readonly lastSweepAt: number | null; readonly dueNow: number };
}
