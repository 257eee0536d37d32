import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import type { NeedView, NowView } from '../../../src/contract/now-view';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { RefreshButton } from '../../shared/states/refresh-button';
import { Stale } from '../../shared/states/stale';
import { RetryMessage } from '../../shared/states/retry-message';
import { unreadText } from '../../shared/states/unread-text';
import { useNow } from '../../shared/use-now';
import { HandOverNotice } from '../hand-over-notice';
import { BatchBar } from './batch-bar';
import { groupNeeds } from './group-needs';
import { NeedCard } from './need-card';
import './now.css';
import { useActs } from './use-acts';
import { useNowView, type NowState } from './use-now-view';

interface PageProps {
  /** Several projects stand on the page: each says little where it has nothing to say. */
  readonly isOneOfMany?: boolean;
  readonly onShift: () => void;
}

/** What needs someone now, the most urgent first, with the click that helps. */
export function NowPage({ isOneOfMany = false, onShift }: PageProps) {
  const { t } = useSite();
  const state = useNowView(isOneOfMany);
  if (!state.view) {
    if (!state.trouble) return <Loading label={t('now.loading')} />;
    if (isOneOfMany)
      return (
        <RetryMessage appearance="error" title={t('now.failed')} retry={() => void state.reload()}>
          {unreadText(t, state.trouble)}
        </RetryMessage>
      );
    return <Failed title={t('now.failed')} trouble={state.trouble} retry={() => void state.reload()} />;
  }
  return <Needs view={state.view} state={state} isOneOfMany={isOneOfMany} onShift={onShift} />;
}

interface Props {
  readonly view: NowView;
  readonly state: NowState;
  readonly isOneOfMany: boolean;
  readonly onShift: () => void;
}

function Needs({ view, state, isOneOfMany, onShift }: Props) {
  const { t } = useSite();
  const pageId = useId();
  const now = useNow(view.now);
  const acts = useActs(state.reload);
  const [mineOnly, setMineOnly] = useState(false);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const needs = mineOnly ? view.needs.filter(({ mine }) => mine) : view.needs;
  const chosen = needs.filter(({ id }) => chosenIds.has(id));
  const choose = ({ id }: NeedView, isChosen: boolean) =>
    setChosenIds((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  const late = needs.filter(({ overdue }) => overdue);
  const groups = groupNeeds(needs);
  const sections = [
    { name: 'late', groups: groups.filter(({ isLate }) => isLate) },
    { name: 'coming', groups: groups.filter(({ isLate }) => !isLate) },
  ] as const;
  return (
    <div className="now" aria-busy={state.isLoading}>
      <div className="filters">
        <Button isSelected={mineOnly} aria-pressed={mineOnly} onClick={() => setMineOnly(!mineOnly)}>
          {t('now.mine')}
        </Button>
        <p className="subtle" role="status">
          {t('now.count', { count: needs.length, late: late.length })}
        </p>
        <RefreshButton isLoading={state.isLoading} reload={() => void state.reload()} />
      </div>
      <HandOverNotice handOvers={view.handOvers} onLook={onShift} />
      {state.trouble && <Stale trouble={state.trouble} retry={() => void state.reload()} />}
      <BatchBar
        chosen={chosen}
        acts={acts}
        onDone={(ids) => setChosenIds(new Set([...chosenIds].filter((id) => !ids.includes(id))))}
        onClear={() => setChosenIds(new Set())}
      />
      {sections.map(
        (section) =>
          section.groups.length > 0 && (
            <section key={section.name} aria-labelledby={`${pageId}-${section.name}`}>
              <Heading size="small" as={isOneOfMany ? 'h3' : 'h2'} id={`${pageId}-${section.name}`}>
                {t(`now.${section.name}`, { count: section.groups.length })}
              </Heading>
              <ul className="need-cards">
                {section.groups.map((group) => (
                  <NeedCard
                    key={group.issueId}
                    group={group}
                    now={now}
                    acts={acts}
                    chosenIds={chosenIds}
                    onChoose={choose}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {needs.length === 0 && isOneOfMany && (
        <p className="subtle">{t(mineOnly ? 'now.noneMine' : 'now.none')}</p>
      )}
      {needs.length === 0 && !isOneOfMany && (
        <EmptyState
          header={t(mineOnly ? 'now.noneMine' : 'now.none')}
          headingLevel={2}
          description={t(mineOnly ? 'now.noneMineHint' : 'now.noneHint')}
        />
      )}
      {view.more && <p className="subtle">{t('now.more')}</p>}
      {view.hidden && <p className="subtle">{t('center.hidden')}</p>}
    </div>
  );
}
