import Checkbox from '@atlaskit/checkbox';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import { useSite } from '../../shared/site';
import { criterionText } from '../criteria/criterion-text';
import type { Solved } from './use-first-run';

interface Props {
  readonly solved: Solved;
  readonly isWanted: boolean;
  readonly perWeek: (alarms: number) => string;
  readonly onToggle: (isWanted: boolean) => void;
}

/** One proposed criterion: what it says with the threshold that was solved, and what it would have done. */
export function SolvedRow({ solved: { name, variant }, isWanted, perWeek, onToggle }: Props) {
  const site = useSite();
  const { t } = site;
  const label = t('firstRun.choose', { name });
  if (variant === null)
    return (
      <div className="solved">
        <Checkbox label={label} isDisabled isChecked={false} />
        <p className="subtle">{t('firstRun.tooLoud')}</p>
      </div>
    );
  const { criterion, alarms, examples, inPart } = variant;
  const would =
    alarms === 0 ? t('firstRun.wouldNot') : t('firstRun.would', { count: alarms, week: perWeek(alarms) });
  return (
    <div className="solved">
      <Checkbox
        label={label}
        isChecked={isWanted}
        onChange={({ currentTarget: { checked } }) => onToggle(checked)}
      />
      <p>{criterionText(groupSentence(criterion.when), criterion.holdsForMinutes, site)}</p>
      <p className="subtle">
        {would} {examples.length > 0 && t('firstRun.examples', { keys: examples.join(', ') })}{' '}
        {inPart && t('firstRun.inPart')}
      </p>
    </div>
  );
}
