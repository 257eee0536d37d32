import { Box, Inline, LoadingButton, Stack, Text, User } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { call, type Trouble } from '../calls';
import { KeptText } from '../parts/kept-text';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { Audience } from '../vocabulary';
import type { AudienceLines } from './use-communication';

interface ComposeAsideProps {
  readonly escalationId: string;
  readonly audience: Audience;
  readonly last: AudienceLines['last'];
  readonly now: number;
  readonly text: string;
  readonly nextAt: number | null;
}

/** The last update to the audience beside the one that is being written, as its readers will see it. */
export function ComposeAside({
  escalationId,
  audience,
  last,
  now,
  text,
  nextAt,
}: ComposeAsideProps): ReactNode {
  const { t, times } = useReader();
  // What was previewed is shown until something else is written.
  const [shown, setShown] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const written = `${nextAt ?? ''}:${text}`;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const preview = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('update.preview', { escalationId, audience, text, nextAt });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    setShown(answer.ok ? { of: written, text: answer.value.text } : null);
  };
  return (
    <Inline space="space.200" shouldWrap>
      {last ? (
        <Framed title={t('communication.lastTitle')}>
          <Inline space="space.050" alignBlock="center" shouldWrap>
            <User accountId={last.by} />
            <Text size="small" color="color.text.subtle">
              {times.absolute(last.at, now)}
            </Text>
          </Inline>
          <KeptText text={last.text} />
        </Framed>
      ) : null}
      <Framed title={t('communication.previewTitle')}>
        {shown?.of === written ? <KeptText text={shown.text} /> : null}
        {trouble ? <TroubleMessage trouble={trouble} /> : null}
        <LoadingButton isLoading={busy} isDisabled={text === ''} onClick={() => void preview()}>
          {t('communication.preview')}
        </LoadingButton>
      </Framed>
    </Inline>
  );
}

function Framed({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Box xcss={{ width: '250px' }}>
      <Stack space="space.050" alignInline="start">
        <Text weight="bold">{title}</Text>
        {children}
      </Stack>
    </Box>
  );
}
