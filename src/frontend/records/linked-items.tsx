import { Button, Inline, Link, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { useReader } from '../reader';
import type { TabProps } from '../workspace/tab-props';

type Item = Value<'links.page'>['items'][number];

const LOOK = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** Each linked work item with its own state; of those the reader may not see, only that they are there. */
export function LinkedItems({
  items,
  view,
  choosing,
}: TabProps & { readonly items: readonly Item[] }): ReactNode {
  const { t } = useReader();
  const hidden = items.filter(({ key }) => key === null).length;
  const mayRemove = view.may.includes('remove-link');
  return (
    <Stack space="space.100">
      {items.flatMap((item) => {
        const { issueId, key, summary, status, category, assigneeId, merged } = item;
        if (key === null) return [];
        return [
          <Inline key={issueId} space="space.100" alignBlock="center" shouldWrap>
            <Link href={`/browse/${key}`}>{key}</Link>
            <Text>{summary ?? ''}</Text>
            <Lozenge appearance={LOOK[category ?? 'new']}>{status ?? ''}</Lozenge>
            {assigneeId === null ? (
              <Text color="color.text.subtle">{t('records.unassigned')}</Text>
            ) : (
              <User accountId={assigneeId} />
            )}
            {merged ? <Lozenge appearance="new">{t('records.merged')}</Lozenge> : null}
            {mayRemove ? (
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() => choosing.choose({ act: 'remove-link', link: { issueId, key } })}
              >
                {t('records.remove')}
              </Button>
            ) : null}
          </Inline>,
        ];
      })}
      {hidden > 0 ? <Text color="color.text.subtle">{t('workspace.hidden', { count: hidden })}</Text> : null}
    </Stack>
  );
}
