import type { DeskTarget, PersonTarget } from '../../../src/domain/policy/person-target';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { TargetPicker } from '../ladders/target-picker';

type Approval = Pick<Playbook, 'approval' | 'approvers' | 'silentApprover'>;

interface Props {
  readonly playbook: Approval;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (changes: Approval) => void;
}

/** Who approves a request by this playbook: nobody, the escalation role, or named people one after another, and what their silence means. */
export function ApprovalFields({ playbook, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { approval, approvers = [], silentApprover = 'wait' } = playbook;
  return (
    <>
      <ChoiceField
        label={t('settings.approval')}
        value={approval}
        choices={(['none', 'escalation-role', 'named'] as const).map((value) => ({
          value,
          label: t(`settings.approvals.${value}`),
        }))}
        problem={problemAt('approval')}
        onChange={(chosen) => onChange({ ...playbook, approval: chosen })}
      />
      {approval === 'named' && (
        <>
          <TargetPicker
            label={t('settings.approvers')}
            targets={approvers}
            problem={problemAt('approvers')}
            onChange={(targets) => onChange({ ...playbook, approvers: targets.filter(isOfDesk) })}
          />
          <ChoiceField
            label={t('settings.silentApprover')}
            value={silentApprover}
            choices={(['wait', 'approve', 'decline'] as const).map((value) => ({
              value,
              label: t(`settings.silentApprovers.${value}`),
            }))}
            problem={problemAt('silentApprover')}
            onChange={(chosen) => onChange({ ...playbook, silentApprover: chosen })}
          />
        </>
      )}
    </>
  );
}

/** Schedules of other products do not approve. */
const isOfDesk = (target: PersonTarget): target is DeskTarget => target.kind !== 'on-call';
