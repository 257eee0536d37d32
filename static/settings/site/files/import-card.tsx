import { useRef } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../../shared/site';
import { ProblemList } from '../../history/problem-list';
import { PlanList } from './plan-list';
import { LARGEST_FILE_BYTES } from './read-json-file';
import { useImport } from './use-import';

/** Takes a file in: first it says what would change, then it changes all of it or nothing. */
export function ImportCard() {
  const { t } = useSite();
  const input = useRef<HTMLInputElement>(null);
  const { state, isSending, choose, take, forget } = useImport();
  const cancel = () => {
    if (input.current) input.current.value = '';
    forget();
  };
  return (
    <section className="card" aria-labelledby="import">
      <Heading size="small" as="h2" id="import">
        {t('site.import')}
      </Heading>
      <p className="tab-hint">{t('site.importHint')}</p>
      <label className="file-field">
        <span>{t('site.importFile')}</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          disabled={isSending}
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </label>
      <div role="status">
        {isSending && <p className="tab-hint">{t('site.importReading')}</p>}
        {state.kind === 'too-large' && (
          <SectionMessage appearance="error">
            <p>
              {t('site.fileTooLarge', {
                size: Math.ceil(state.bytes / 1000),
                most: LARGEST_FILE_BYTES / 1000,
              })}
            </p>
          </SectionMessage>
        )}
        {state.kind === 'not-json' && (
          <SectionMessage appearance="error">
            <p>{t('site.fileNotJson')}</p>
          </SectionMessage>
        )}
        {state.kind === 'done' && (
          <SectionMessage appearance="success">
            <p>{t('site.importDone', { count: state.plan.changes.length })}</p>
          </SectionMessage>
        )}
        {state.kind === 'planned' && state.plan.changes.length === 0 && (
          <SectionMessage>
            <p>{t('site.importNothing')}</p>
          </SectionMessage>
        )}
      </div>
      {state.kind === 'refused' && <ProblemList trouble={state.trouble} />}
      {state.kind === 'planned' && state.plan.changes.length > 0 && (
        <>
          <PlanList changes={state.plan.changes} />
          <div className="row-buttons">
            <Button appearance="primary" isLoading={isSending} onClick={() => void take()}>
              {t('site.importNow', { count: state.plan.changes.length })}
            </Button>
            <Button appearance="subtle" isDisabled={isSending} onClick={cancel}>
              {t('form.cancel')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
