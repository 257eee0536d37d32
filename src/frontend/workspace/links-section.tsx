import { Inline, Link, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { TabProps } from './tab-props';

/** Further incidents and problems; of those the reader may not see, only that they are there. */
export function LinksSection({ view, record, choosing }: TabProps): ReactNode {
  const { t } = useReader();
  const into = record.links.find(({ survivor }) => survivor);
  const linked = record.links.filter((link) => link !== into);
  const shown = linked.filter(({ hidden }) => !hidden);
  const count = linked.length - shown.length;
  if (record.links.length === 0 && !view.may.includes('add-link')) return null;
  return (
    <Section title={t('workspace.links')}>
      <Stack space="space.100">
        {into ? (
          <Inline space="space.050">
            <Text weight="medium">{t('records.mergedInto')}</Text>
            {into.key === null ? (
              <Text>{t('journalTab.hiddenIssue')}</Text>
            ) : (
              <Link href={`/browse/${into.key}`}>{into.key}</Link>
            )}
          </Inline>
        ) : null}
        {linked.length === 0 ? <Text color="color.text.subtle">{t('workspace.noLinks')}</Text> : null}
        {shown.map(({ issueId, key, summary }) => (
          <Inline key={issueId} space="space.100" shouldWrap>
            <Link href={`/browse/${key ?? issueId}`}>{key ?? issueId}</Link>
            <Text>{summary ?? ''}</Text>
          </Inline>
        ))}
        {record.moreLinks ? <Text color="color.text.subtle">{t('workspace.moreLinks')}</Text> : null}
        {count > 0 ? <Text color="color.text.subtle">{t('workspace.hidden', { count })}</Text> : null}
        <ActButtons view={view} acts={['add-link']} onChoose={choosing.choose} />
      </Stack>
    </Section>
  );
}
