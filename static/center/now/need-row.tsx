import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { router } from '@forge/bridge';
import type { NeedView } from '../../../src/contract/now-view';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { AnswerKind } from './answer-form';
import { quickActs } from './need-act';
import { needText } from './need-text';
import type { Acts } from './use-acts';

// Most rows are done by a click: the fields of forms are loaded with the first form.
const AnswerForm = lazy(async () => ({ default: (await import('./answer-form')).AnswerForm }));
const UpdateForm = lazy(async () => ({ default: (await import('./update-form')).UpdateForm }));

interface Props {
  readonly need: NeedView;
  readonly now: number;
  readonly acts: Acts;
  /** The most urgent of its work item: one button of a card stands out. */
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One thing that waits: what, since when or until when, whose turn it is, and the click that helps it along. */
export function NeedRow({ need, now, acts, isFirst, isChosen, onChoose }: Props) {
  const site = useSite();
  const { t, times } = site;
  const [form, setForm] = useState<AnswerKind | 'update' | null>(null);
  const quick = quickActs(need);
  const trouble = acts.troubles.get(need.id);
  const isBusy = acts.busy.has(need.id);
  const textId = `need-${need.id}`;
  const close = () => setForm(null);
  return (
    <li className="need" aria-labelledby={textId} aria-busy={isBusy}>
      <div className="need-choose">
        {quick.length > 0 && (
          <Checkbox
            isChecked={isChosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
            aria-label={t('now.choose', { key: need.key })}
          />
        )}
      </div>
      <div className="need-what">
        <p id={textId} className={need.overdue ? 'need-text overdue' : 'need-text'}>
          {needText(site, need, now)}
        </p>
      </div>
      <div className="need-side">
        {need.dueAt !== null && <span className="subtle">{times.absolute(need.dueAt, now)}</span>}
        {need.whose.length > 0 && (
          <span className="people">
            <span className="visually-hidden">{t('due.turnOf')}</span>
            {need.whose.map((id) => (
              <Person key={id} accountId={id} />
            ))}
          </span>
        )}
      </div>
      <div className="need-acts">
        {quick.map((act, index) => (
          <Button
            key={act}
            spacing="compact"
            appearance={isFirst && index === 0 ? 'primary' : 'default'}
            isLoading={isBusy && index === 0}
            isDisabled={isBusy}
            aria-describedby={textId}
            onClick={() => void acts.quick(need, act)}
          >
            {t(`now.act.${act}`)}
          </Button>
        ))}
        <FormButtons need={need} isFirst={isFirst} form={form} onForm={setForm} describedBy={textId} />
        {quick.length === 0 && !isUpdate(need) && (
          <Button
            spacing="compact"
            aria-describedby={textId}
            onClick={() => void router.navigate(`/browse/${need.key}`)}
          >
            {t('now.act.open')}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {form === 'update' && need.kind === 'escalation' && need.audience && (
          <UpdateForm need={need} audience={need.audience} acts={acts} close={close} />
        )}
        {form !== null && form !== 'update' && (
          <AnswerForm kind={form} need={need} acts={acts} close={close} />
        )}
      </Suspense>
      {trouble && form === null && (
        <div className="need-trouble">
          <TroubleMessage trouble={trouble} />
        </div>
      )}
    </li>
  );
}

const isUpdate = (need: NeedView): boolean => need.kind === 'escalation' && need.audience !== undefined;

interface FormButtonsProps {
  readonly need: NeedView;
  readonly isFirst: boolean;
  readonly form: AnswerKind | 'update' | null;
  readonly onForm: (form: AnswerKind | 'update' | null) => void;
  readonly describedBy: string;
}

/** What takes words opens below its row. */
function FormButtons({ need, isFirst, form, onForm, describedBy }: FormButtonsProps) {
  const { t } = useSite();
  const kinds: (AnswerKind | 'update')[] = [];
  if (isUpdate(need)) kinds.push('update');
  if (need.kind === 'handoff' && need.mine) kinds.push('return');
  if (need.kind === 'escalation' && need.act === 'approve' && need.mine) kinds.push('decline');
  return kinds.map((kind) => (
    <Button
      key={kind}
      spacing="compact"
      appearance={kind === 'update' && isFirst && need.mine ? 'primary' : 'default'}
      aria-expanded={form === kind}
      aria-describedby={describedBy}
      onClick={() => onForm(form === kind ? null : kind)}
    >
      {t(`now.act.${kind}`)}
    </Button>
  ));
}
