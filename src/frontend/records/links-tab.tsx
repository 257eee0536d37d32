import { Button, Inline, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from '../workspace/tab-props';
import { EffortSection } from './effort-section';
import { OverLine } from './over-line';
import { LinkedItems } from './linked-items';
import { ProposedLinks } from './proposed-links';
import { TogetherList } from './together-list';
import { useLinks } from './use-links';

/** Everything that belongs to this record: linked work items, what is asked of all of them, and the effort it took. */
export function LinksTab(props: TabProps): ReactNode {
  const { view, record, choosing } = props;
  const { t } = useReader();
  const links = useLinks(record.id, record.revisions.head);
  const { first, items } = links;
  return (
    <Stack space="space.300">
      <Section title={t('workspace.links')}>
        <Stack space="space.100">
          {links.trouble ? <TroubleMessage trouble={links.trouble} onRetry={links.reload} /> : null}
          {first !== null && items.length === 0 ? (
            <Text color="color.text.subtle">{t('workspace.noLinks')}</Text>
          ) : null}
          {(first?.over ?? []).map((over) => (
            <OverLine key={over.key} over={over} />
          ))}
          <LinkedItems items={items} {...props} />
          {links.hasMore ? (
            <Inline>
              <Button onClick={() => void links.more()}>{t('records.moreLinks')}</Button>
            </Inline>
          ) : null}
          <ActButtons
            view={view}
            acts={
              items.length > 0
                ? ['add-link', 'tell-linked', 'resolve-linked', 'merge']
                : ['add-link', 'merge']
            }
            onChoose={choosing.choose}
          />
        </Stack>
      </Section>
      {first ? <ProposedLinks proposed={first.proposed} {...props} /> : null}
      {first && first.jobs.length > 0 ? (
        <Section title={t('records.together')}>
          <TogetherList jobs={first.jobs} onFinished={links.reload} {...props} />
        </Section>
      ) : null}
      <Section title={t('records.effort')}>
        <EffortSection {...props} />
      </Section>
    </Stack>
  );
}
