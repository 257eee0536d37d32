import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { useReader } from '../reader';
import { changeWords } from '../words/change-words';
import type { TabProps } from './tab-props';

/** In what today's rules differ from those the escalation runs with, and the act that takes them. */
export function RulesChanged({ view, record, choosing }: Omit<TabProps, 'act'>): ReactNode {
  const { t, times } = useReader();
  if (record.difference.length === 0) return null;
  return (
    <Stack space="space.100">
      <SectionMessage appearance="information" title={t('difference.title')}>
        <List type="unordered">
          {record.difference.map((change) => {
            const words = changeWords({ t, times }, change);
            return (
              <ListItem key={words}>
                <Text>{words}</Text>
              </ListItem>
            );
          })}
        </List>
      </SectionMessage>
      <ActButtons view={view} acts={['re-pin']} onChoose={choosing.choose} />
    </Stack>
  );
}
