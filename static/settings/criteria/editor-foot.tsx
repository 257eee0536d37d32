import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useSettings } from '../settings-state';
import { criteriaDesk, type OpenEditor } from './criteria-desk';
import { criterionText } from './criterion-text';
import { problemPlace } from './problem-place';
import type { CriterionEditing } from './use-criterion-editor';

interface Props {
  readonly editor: OpenEditor;
  readonly editing: CriterionEditing;
  readonly onTry: () => void;
}

/** Save, try, or let go; everything that is wrong in one place, and what is stored now where somebody else was faster. */
export function EditorFoot({ editor, editing, onTry }: Props) {
  const { t } = useSite();
  const { problems, isSending, send } = editing;
  return (
    <div className="save-bar">
      {editor.trouble && <TroubleMessage trouble={editor.trouble} />}
      {editor.trouble?.code === 'changed-meanwhile' && editor.version !== null && (
        <StoredNow id={editor.key} />
      )}
      {problems.length > 0 && (
        <div role="alert">
          <SectionMessage appearance="warning" title={t('criteria.problems', { count: problems.length })}>
            <ul>
              {problems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  {problemPlace(path, editor.body, t)}: {message}
                </li>
              ))}
            </ul>
          </SectionMessage>
        </div>
      )}
      <div className="save-buttons">
        <Button appearance="primary" isLoading={isSending} onClick={send}>
          {t('criteria.save')}
        </Button>
        <Button onClick={onTry}>{t('criteria.try')}</Button>
        <Button appearance="subtle" isDisabled={isSending} onClick={() => criteriaDesk.close(editor.key)}>
          {editor.isDirty ? t('settings.discard') : t('criteria.close')}
        </Button>
      </div>
    </div>
  );
}

function StoredNow({ id }: { readonly id: string }) {
  const site = useSite();
  const { t } = site;
  const { view } = useSettings();
  const stored = view.criteria.find((criterion) => criterion.id === id)?.body;
  if (!stored) return <p>{t('criteria.storedGone')}</p>;
  return (
    <SectionMessage appearance="information" title={t('criteria.storedNow')}>
      <p>
        <strong>{stored.name}</strong> ({t(`criteria.state.${stored.mode}`)}){' '}
        {criterionText(groupSentence(stored.when), stored.holdsForMinutes, site)}
      </p>
    </SectionMessage>
  );
}
