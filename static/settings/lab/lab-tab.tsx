import { useSite } from '../../shared/site';
import { useLabChoice } from './lab-choice';

/** The rules lab: what a criterion would have done on the project's past tickets. */
export function LabTab() {
  const { t } = useSite();
  const choice = useLabChoice();
  return <p>{choice?.criterion.name ?? t('settings.lab.chooseFirst')}</p>;
}
