import Lozenge from '@atlaskit/lozenge';
import type { CenterRow } from '../../src/contract/center-page';
import { useSite } from '../shared/site';

const APPEARANCE = { critical: 'removed', high: 'moved', elevated: 'inprogress' } as const;

export function SeverityLozenge({ severity }: Pick<CenterRow, 'severity'>) {
  const { t } = useSite();
  return <Lozenge appearance={APPEARANCE[severity]}>{t(`severity.${severity}`)}</Lozenge>;
}
