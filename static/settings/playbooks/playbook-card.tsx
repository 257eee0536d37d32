import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { PolicyCard } from '../policies/policy-card';
import type { ListedPolicy } from '../policies/use-policies';
import { WhosePolicy } from '../policies/whose-policy';
import { usePolicyDraft } from '../use-policy-draft';
import { ApprovalFields } from './approval-fields';
import { BasicsFields } from './basics-fields';
import { CommunicationFields } from './communication-fields';
import { PlaybookFacts } from './playbook-facts';
import { PromiseFields } from './promise-fields';
import { SharedParts } from './shared-parts';
import { SilenceFields } from './silence-fields';
import type { SubjectChoices } from './subject-choices';
import { SubjectFields } from './subject-fields';

interface Props {
  readonly playbook: ListedPolicy<Playbook>;
  readonly choices: SubjectChoices;
  readonly onCopy: (body: Playbook) => void;
  readonly onGiveUp: () => void;
}

/** What an escalation by this playbook starts with. Running ones keep what they were started with. */
export function PlaybookCard({ playbook, choices, onCopy, onGiveUp }: Props) {
  const { t } = useSite();
  const draft = usePolicyDraft('playbook', playbook);
  const { body, change, problemAt } = draft;
  const part = { playbook: body, problemAt, onChange: change };
  return (
    <PolicyCard
      kind="playbook"
      policy={playbook}
      draft={draft}
      summary={<PlaybookFacts playbook={body} />}
      editor={
        <>
          <BasicsFields {...part} />
          <fieldset className="level part">
            <legend>{t('settings.approval')}</legend>
            <div className="level-fields">
              <ApprovalFields
                playbook={body}
                problemAt={problemAt}
                onChange={(changes) => change({ ...body, ...changes })}
              />
            </div>
          </fieldset>
          <CommunicationFields {...part} />
          <PromiseFields {...part} />
          <SilenceFields {...part} />
          <SubjectFields draft={draft} choices={choices} />
          <SharedParts />
          <WhosePolicy body={body} problemAt={problemAt} onChange={change} />
        </>
      }
      shown={SHOWN}
      onCopy={() => onCopy(body)}
      onGiveUp={onGiveUp}
    />
  );
}

const SHOWN = [
  'name',
  'purpose',
  'severity',
  'approval',
  'approvers',
  'silentApprover',
  'ladderId',
  'calendarId',
  'managerId',
  'roles',
  'audiences',
  'silence',
  'targets',
  'startingActions',
  'securityLevelId',
  'channels',
  'ownerId',
  'reviewOn',
];
