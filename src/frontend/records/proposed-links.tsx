import { Button, Inline, Link, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { TabProps } from '../workspace/tab-props';

type Proposed = Value<'links.page'>['proposed'];

/** Work items that likely belong to this, with what they share, and by which rule they are proposed. */
export function ProposedLinks({
  proposed,
  view,
  choosing,
}: TabProps & { readonly proposed: Proposed }): ReactNode {
  const { t } = useReader();
  if (proposed.length === 0 || !view.may.includes('add-link')) return null;
  return (
    <Section title={t('records.likely')}>
      <Stack space="space.100">
        {proposed.map(({ issueId, key, summary, shared }) => (
          <Inline key={issueId} space="space.100" alignBlock="center" spread="space-between">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Link href={`/browse/${key}`}>{key}</Link>
              <Text>{summary}</Text>
              <Text color="color.text.subtle">
                {t('records.shared', { what: shared.map((dim) => t(`shares.${dim}`)).join(', ') })}
              </Text>
            </Inline>
            <Button
              spacing="compact"
              onClick={() => choosing.choose({ act: 'add-link', link: { issueId, key } })}
            >
              {t('records.link')}
            </Button>
          </Inline>
        ))}
        <Text size="small" color="color.text.subtle">
          {t('records.likelyRule')}
        </Text>
      </Stack>
    </Section>
  );
}
