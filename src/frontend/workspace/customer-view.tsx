import { Button, Inline, Spinner, Stack, Text, User } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { Section } from '../parts/section';
import { Course } from '../portal/course';
import { Standing } from '../portal/standing';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';

type Seen = Value<'customer.view'>;

/** What customers see of this in the portal and what they asked there; read when somebody wants to know. */
export function CustomerView({ managerId }: { readonly managerId: string | null }): ReactNode {
  const { t, issueId } = useReader();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isOpen, setOpen] = useState(false);
  const load = async (): Promise<void> => {
    setOpen(true);
    const answer = await call('customer.view', { issueId });
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setSeen(answer.value);
  };
  if (!isOpen)
    return (
      <Inline>
        <Button appearance="subtle" spacing="compact" onClick={() => void load()}>
          {t('customerView.show')}
        </Button>
      </Inline>
    );
  return (
    <Section title={t('customerView.title')}>
      <Stack space="space.150">
        {trouble ? <TroubleMessage trouble={trouble} onRetry={() => void load()} /> : null}
        {seen === null && !trouble ? <Spinner label={t('surface.loading')} /> : null}
        {seen ? <SeenParts seen={seen} managerId={managerId} /> : null}
        <Inline>
          <Button appearance="subtle" spacing="compact" onClick={() => setOpen(false)}>
            {t('customerView.hide')}
          </Button>
        </Inline>
      </Stack>
    </Section>
  );
}

function SeenParts({
  seen: { view, owner, asks },
  managerId,
}: {
  readonly seen: Seen;
  readonly managerId: string | null;
}): ReactNode {
  const { t, times } = useReader();
  if (!view.on) return <Text>{t('customerView.off')}</Text>;
  return (
    <>
      <Standing view={view} />
      {owner === 'name' && managerId !== null ? (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">{t('customerView.named')}</Text>
          <User accountId={managerId} />
        </Inline>
      ) : null}
      <Course view={view} />
      {view.escalation?.stars == null ? null : (
        <Text>{t('customerView.rated', { stars: view.escalation.stars })}</Text>
      )}
      {asks.length === 0 ? <Text color="color.text.subtle">{t('customerView.noAsks')}</Text> : null}
      {asks.map(({ at, answerDueAt, voices }) => (
        <Stack key={at} space="space.050">
          <Text weight="medium">
            {t('customerView.asked', {
              time: times.absolute(at, view.now),
              due: times.absolute(answerDueAt, view.now),
            })}
          </Text>
          {voices.map(({ by, words }, index) => (
            <Inline key={index} space="space.100" alignBlock="center" shouldWrap>
              <User accountId={by} />
              <Text>{words}</Text>
            </Inline>
          ))}
        </Stack>
      ))}
    </>
  );
}
