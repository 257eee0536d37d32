import { Spinner, Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { People } from '../parts/people';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from '../workspace/tab-props';
import { ChainSection } from './chain-section';
import { Proposals, Roster } from './proposals';
import { WantedRoles } from './wanted-roles';
import { RoleLines } from './role-lines';
import { usePeople } from './use-people';

/** Who manages, approves and works on it, and whom to call. */
export function PeopleTab(props: TabProps): ReactNode {
  const { view, record, choosing } = props;
  const { t } = useReader();
  const { people, trouble, reload } = usePeople(record.revisions.head);
  const { approvers } = record.team;
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <People
          label={t('people.manager')}
          ids={record.managerId === null ? [] : [record.managerId]}
          none={t('badge.noManager')}
        />
        {approvers === null ? null : (
          <People label={t('people.approvers')} ids={approvers} none={t('people.approversNone')} />
        )}
        <ActButtons
          view={view}
          acts={['approve', 'decline', 'set-manager', 'hand-over']}
          onChoose={choosing.choose}
        />
      </Stack>
      <RoleLines {...props} />
      {trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null}
      {people === null && !trouble ? <Spinner label={t('surface.loading')} /> : null}
      {people === null ? null : (
        <>
          <WantedRoles wanted={people.wanted} roles={view.vocabulary.roles} />
          <Proposals view={view} choosing={choosing} people={people} />
          <ChainSection people={people} />
          <Roster view={view} choosing={choosing} people={people} />
        </>
      )}
    </Stack>
  );
}
