import type { Call } from './call';
import type { SettingsView } from './settings-view';

/** Calls about the policies of a project, besides saving one. */
export interface PolicyCalls {
  /** A criterion, ladder, calendar or playbook; refused with `in-use` and who uses it in the fields. */
  readonly 'policy.remove': Call<
    {
      readonly projectId: string;
      readonly generation: number;
      readonly kind: string;
      readonly policyId: string;
    },
    SettingsView
  >;
}
