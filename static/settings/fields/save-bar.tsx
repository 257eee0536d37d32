import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { PolicyDraft } from '../use-policy-draft';

interface Props {
  readonly draft: Pick<PolicyDraft<never>, 'isDirty' | 'isSending' | 'trouble' | 'send' | 'discard'>;
  /** Paths that have a field of their own to show what is wrong with them. */
  readonly shown: readonly string[];
}

/** Save and discard under an editor, while there is something to save; and what became of the last try. */
export function SaveBar({ draft, shown }: Props) {
  const { t } = useSite();
  const { isDirty, isSending, trouble } = draft;
  if (!isDirty) return null;
  const others = (trouble?.fields ?? []).filter(({ path }) => !shown.some((known) => path.startsWith(known)));
  return (
    <div className="save-bar">
      {trouble && <TroubleMessage trouble={trouble} />}
      {others.length > 0 && (
        <SectionMessage appearance="warning">
          <ul>
            {others.map(({ path, message }) => (
              <li key={path}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </SectionMessage>
      )}
      <div className="save-buttons">
        <Button appearance="primary" isLoading={isSending} onClick={draft.send}>
          {t('form.save')}
        </Button>
        <Button appearance="subtle" isDisabled={isSending} onClick={draft.discard}>
          {t('settings.discard')}
        </Button>
      </div>
    </div>
  );
}
