import { useMemo } from 'react';
import { router } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { Instant } from '../../../src/domain/time';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { decideAt } from '../try/decide-at';
import { WhyLines } from '../try/why-lines';
import { calendarsAround } from './try-past';

interface Props {
  readonly history: IssueHistory;
  readonly criterion: Criterion;
  readonly at: Instant;
  readonly heldSince: Instant;
}

/** Why a criterion fired then: each condition's value, threshold and answer at that instant. */
export function HitWhy({ history, criterion, at, heldSince }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const decision = useMemo(
    () =>
      decideAt({
        history,
        criterion,
        at,
        heldSince,
        calendars: calendarsAround(view.calendars, history.createdAt),
      }),
    [history, criterion, at, heldSince, view.calendars],
  );
  return (
    <div className="hit-why">
      <WhyLines decision={decision} match={criterion.when.match} />
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => void router.open(`/browse/${history.key}`)}
      >
        {t('lab.openItem', { key: history.key })}
      </Button>
    </div>
  );
}
