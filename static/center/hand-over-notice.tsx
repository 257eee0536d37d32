import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { CenterPage } from '../../src/contract/center-page';
import { Person } from '../shared/people/person';
import { useSite } from '../shared/site';

interface Props {
  readonly handOvers: CenterPage['handOvers'];
  readonly onLook: () => void;
}

/** Somebody hands their escalations over to the reader and waits for an answer. */
export function HandOverNotice({ handOvers, onLook }: Props) {
  const { t } = useSite();
  if (handOvers.length === 0) return null;
  return (
    <SectionMessage
      appearance="information"
      title={t('shift.notice')}
      actions={[
        <SectionMessageAction key="look" onClick={onLook}>
          {t('shift.look')}
        </SectionMessageAction>,
      ]}
    >
      {handOvers.map(({ fromId, count }) => (
        <p key={fromId}>
          <Person accountId={fromId} /> {t('shift.noticeOf', { count })}
        </p>
      ))}
    </SectionMessage>
  );
}
