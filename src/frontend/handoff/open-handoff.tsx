import { Inline, Link, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { OpenHandoffView } from '../vocabulary';
import { moveWords, packedName } from './handoff-words';

interface OpenHandoffProps {
  readonly open: OpenHandoffView;
  readonly now: number;
}

/** The offer that waits: from whom to whom, whose turn it is and until when, and what came with it. */
export function OpenHandoff({ open, now }: OpenHandoffProps): ReactNode {
  const { t } = useReader();
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text weight="bold">{moveWords(t, open)}</Text>
          <Lozenge appearance="inprogress">{t('handoffState.offered')}</Lozenge>
        </Inline>
        <Text weight="medium">
          {open.mine ? t('handoff.yourTurn') : t('handoff.turnOf', { team: open.to })}
        </Text>
        <AnswerClock dueAt={open.dueAt} now={now} />
      </Stack>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text color="color.text.subtle">{t('handoff.sender')}</Text>
        <User accountId={open.sender} />
      </Inline>
      <Stack space="space.100">
        <Text>{open.words}</Text>
        {open.pack.map((field) => (
          <Stack key={field.id}>
            <Text size="small" color="color.text.subtle">
              {packedName(t, field)}
            </Text>
            <Packed text={field.text} />
          </Stack>
        ))}
      </Stack>
    </Stack>
  );
}

const ADDRESS = /^https?:\/\/\S+$/iu;

/** What was filled in; an address of the web can be followed. */
function Packed({ text }: { readonly text: string }): ReactNode {
  if (!ADDRESS.test(text)) return <Text>{text}</Text>;
  return (
    <Text>
      <Link href={text} openNewTab>
        {text}
      </Link>
    </Text>
  );
}

function AnswerClock({ dueAt, now }: { readonly dueAt: number | null; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  if (dueAt === null) return <Text color="color.text.subtle">{t('handoff.noClock')}</Text>;
  const time = times.absolute(dueAt, now);
  if (dueAt > now) return <Text>{t('handoff.dueIn', { duration: times.duration(dueAt - now), time })}</Text>;
  const duration = times.duration(now - dueAt);
  return <Text color="color.text.danger">{t('handoff.late', { duration })}</Text>;
}
