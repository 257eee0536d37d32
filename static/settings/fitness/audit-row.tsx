import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { PolicySetting } from '../../../src/contract/settings-view';
import { dateOf } from '../../../src/domain/calendar/local-day';
import type { FitnessFinding } from '../../../src/domain/policy/fitness';
import { DAY } from '../../../src/domain/time';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { useLocked } from '../origin/use-locked';
import { useSettings } from '../settings-state';
import { findingText } from './finding-text';
import { WhoseForm } from './whose-form';
import type { Whose } from './whose-form';

interface Kept extends Whose {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly kind: 'criterion' | 'ladder' | 'playbook';
  readonly policy: Omit<PolicySetting<Kept>, 'body'> & { readonly body: Kept };
  readonly note: string;
  readonly did: string;
  readonly findings: readonly FitnessFinding[];
}

const YEAR_DAYS = 365;
const SHIPPED = 'shipped';

/** One policy of the audit. What is reviewed today is reviewed again in a year. */
export function AuditRow({ kind, policy, note, did, findings }: Props) {
  const { t, me } = useSite();
  const { now } = useSettings();
  const [edited, setEdited] = useState<Whose | null>(null);
  const isLocked = useLocked(kind, policy.id);
  const { name, ownerId = SHIPPED, reviewOn } = policy.body;
  const hasOwner = ownerId !== SHIPPED;
  const reviewed = (): Whose => ({
    ownerId: hasOwner ? ownerId : me,
    reviewOn: dateOf(Math.floor(now / DAY) + YEAR_DAYS),
  });
  const action = (label: string, spoken: string, act: () => void) => (
    <Button appearance="subtle" spacing="compact" aria-label={spoken} onClick={act}>
      {label}
    </Button>
  );
  return (
    <tr>
      <th scope="row">
        <span className="subtle">{t(`fitness.kind.${kind}`)}</span> {name}
        {note !== '' && <span className="subtle"> ({note})</span>}
        <div className="no-print">
          {isLocked ? (
            <span className="subtle">{t('settings.lockedBySite')}</span>
          ) : edited === null ? (
            <div className="card-actions">
              {action(t('fitness.reviewed'), t('fitness.reviewedOf', { name }), () => setEdited(reviewed()))}
              {action(t('fitness.change'), t('fitness.changeOf', { name }), () => setEdited(policy.body))}
            </div>
          ) : (
            <WhoseForm
              kind={kind}
              policy={policy}
              edited={edited}
              onChange={setEdited}
              onDone={() => setEdited(null)}
            />
          )}
        </div>
      </th>
      <td>{hasOwner ? <Person accountId={ownerId} /> : t('fitness.nobody')}</td>
      <td>{reviewOn ?? t('fitness.noDay')}</td>
      <td>{did}</td>
      <td>
        {findings.map((finding) => (
          <div key={finding.code}>{findingText(finding, t)}</div>
        ))}
      </td>
    </tr>
  );
}
