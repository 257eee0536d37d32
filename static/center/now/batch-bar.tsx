import Button from '@atlaskit/button/new';
import type { NeedView } from '../../../src/contract/now-view';
import { useSite } from '../../shared/site';
import { QUICK_ACTS, quickActs } from './need-act';
import type { Acts } from './use-acts';

interface Props {
  readonly chosen: readonly NeedView[];
  readonly acts: Acts;
  readonly onDone: (ids: readonly string[]) => void;
  readonly onClear: () => void;
}

/** What can be done about several chosen rows at once, each act with how many it fits. */
export function BatchBar({ chosen, acts, onDone, onClear }: Props) {
  const { t } = useSite();
  const { progress } = acts;
  if (progress)
    return (
      <div className="batch" role="status">
        <span>{t('now.batchAt', { at: progress.done + 1, of: progress.of })}</span>
        <Button spacing="compact" onClick={acts.stop}>
          {t('now.stop')}
        </Button>
      </div>
    );
  if (chosen.length === 0) return null;
  const fitting = QUICK_ACTS.map((act) => ({
    act,
    needs: chosen.filter((need) => quickActs(need).includes(act)),
  })).filter(({ needs }) => needs.length > 0);
  return (
    <div className="batch" role="group" aria-label={t('now.batch')}>
      <span>{t('now.chosen', { count: chosen.length })}</span>
      {fitting.map(({ act, needs }) => (
        <Button key={act} spacing="compact" onClick={() => void acts.batch(needs, act).then(onDone)}>
          {t('now.batchAct', { act: t(`now.act.${act}`), count: needs.length })}
        </Button>
      ))}
      <Button spacing="compact" appearance="subtle" onClick={onClear}>
        {t('now.clear')}
      </Button>
    </div>
  );
}
