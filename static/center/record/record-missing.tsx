import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CloseIcon from '@atlaskit/icon/core/close';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import './record.css';

const NOT_TO_BE_SEEN: ReadonlySet<Trouble['code']> = new Set(['not-found', 'forbidden', 'invalid']);

/** A link led to a record that cannot be shown. What is not there and what may not be seen are told apart from nothing. */
export function RecordMissing({
  trouble,
  onClose,
}: {
  readonly trouble: Trouble;
  readonly onClose: () => void;
}) {
  const { t } = useSite();
  return (
    <aside className="record" aria-labelledby="record-name">
      <div className="record-head">
        <Heading size="medium" as="h2" id="record-name">
          {t('record.missing')}
        </Heading>
        <IconButton icon={CloseIcon} label={t('center.close')} appearance="subtle" onClick={onClose} />
      </div>
      {NOT_TO_BE_SEEN.has(trouble.code) ? (
        <p>{t('record.missingHint')}</p>
      ) : (
        <TroubleMessage trouble={trouble} />
      )}
    </aside>
  );
}
