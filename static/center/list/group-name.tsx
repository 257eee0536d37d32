import type { CenterRow } from '../../../src/contract/center-page';
import type { ListGroup } from '../../../src/contract/list-view';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';

/** What the rows of a group have in common. */
export function GroupName({ group, of }: { readonly group: ListGroup; readonly of: CenterRow }) {
  const { t } = useSite();
  switch (group) {
    case 'severity':
      return <>{t(`severity.${of.severity}`)}</>;
    case 'stage':
      return <>{t(`stage.${of.stage}`)}</>;
    case 'level':
      return <>{of.level > 0 ? t('badge.level', { level: of.level }) : t('badge.levelNone')}</>;
    case 'organisation':
      return <>{of.organisations[0]?.name ?? t('list.noOrganisation')}</>;
    case 'manager':
      return of.managerId ? <Person accountId={of.managerId} /> : <>{t('badge.noManager')}</>;
  }
}
