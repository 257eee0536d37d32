import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { CRITERION_MODES } from '../../../src/domain/criteria/criterion';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { TextField } from '../fields/text-field';
import { tryInLab } from '../lab/lab-choice';
import { criteriaDesk, type OpenEditor } from './criteria-desk';
import { EditorFoot } from './editor-foot';
import { GroupEditor } from './group-editor';
import { LiveSentence } from './live-sentence';
import { PaceFields } from './pace-fields';
import { ScopeFields } from './scope-fields';
import { StartsFields } from './starts-fields';
import { useCriterionEditor } from './use-criterion-editor';
import { useSources } from './use-sources';
import { WhoseFields } from './whose-fields';

/** The whole of one criterion: what it says in a sentence, and every part of it below. */
export function CriterionEditor({ editor }: { readonly editor: OpenEditor }) {
  const { t } = useSite();
  const editing = useCriterionEditor(editor);
  const { sources, issueTypes, note } = useSources();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { body } = editor;
  const { change, problemAt } = editing;
  return (
    <section className="card editor" aria-labelledby="criterion-editor">
      <div className="aside-button">
        <Button appearance="subtle" spacing="compact" onClick={() => criteriaDesk.leave()}>
          {t('criteria.back')}
        </Button>
      </div>
      <h2 id="criterion-editor" ref={heading} tabIndex={-1}>
        {editor.version === null ? t('criteria.newTitle') : t('criteria.editTitle', { name: body.name })}
      </h2>
      <LiveSentence body={body} />
      <TextField
        label={t('criteria.name')}
        value={body.name}
        problem={problemAt('name')}
        onChange={(name) => change({ ...body, name })}
      />
      <h3>{t('criteria.when')}</h3>
      {note !== '' && <p className="subtle">{note}</p>}
      <GroupEditor
        group={body.when}
        path="when"
        sources={sources}
        problemAt={problemAt}
        onChange={(when) => change({ ...body, when })}
      />
      <MinutesField
        label={t('criteria.holdsFor')}
        minutes={body.holdsForMinutes}
        units={unitsOf('elapsed')}
        problem={problemAt('holdsForMinutes')}
        onChange={(holdsForMinutes) => change({ ...body, holdsForMinutes })}
      />
      <h3>{t('criteria.where')}</h3>
      <ScopeFields
        scope={body.scope}
        issueTypes={issueTypes}
        problemAt={problemAt}
        onChange={(scope) => change({ ...body, scope })}
      />
      <h3>{t('criteria.then')}</h3>
      <StartsFields
        starts={body.starts}
        problemAt={problemAt}
        onChange={(starts) => change({ ...body, starts })}
      />
      <h3>{t('criteria.often')}</h3>
      <PaceFields body={body} problemAt={problemAt} onChange={change} />
      <h3>{t('criteria.whose')}</h3>
      <WhoseFields body={body} problemAt={problemAt} onChange={change} />
      <div className="numbers">
        <ChoiceField
          label={t('criteria.mode')}
          value={body.mode}
          choices={CRITERION_MODES.map((value) => ({ value, label: t(`criteria.state.${value}`) }))}
          problem={problemAt('mode')}
          onChange={(mode) => change({ ...body, mode })}
        />
      </div>
      <p className="subtle">{t('criteria.modeHelp')}</p>
      <EditorFoot editor={editor} editing={editing} onTry={() => tryInLab(body)} />
    </section>
  );
}
