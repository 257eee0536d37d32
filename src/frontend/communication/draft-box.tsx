import { Box, Button, ButtonGroup, CodeBlock, LoadingButton, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { Trouble } from '../calls';
import { KeptText } from '../parts/kept-text';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { SAID } from './said';
import type { AudienceRowProps } from './audience-row-props';
import { UPDATE_ACT } from './update-act';
import type { AudienceLines } from './use-communication';

interface DraftBoxProps extends AudienceRowProps {
  readonly draft: NonNullable<AudienceLines['draft']>;
  readonly channel: AudienceLines['channel'];
}

/** The update that is owed, already written: sent in one click, or changed before. Where the app cannot send it, it is there to copy. */
export function DraftBox({
  audience,
  record,
  lines,
  draft,
  channel,
  choosing,
  act,
}: DraftBoxProps): ReactNode {
  const { t } = useReader();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const byHand = channel === 'by-hand';
  const edit = (): void => choosing.choose({ act: UPDATE_ACT[audience], audience, text: draft.text });
  const post = async (): Promise<void> => {
    setBusy(true);
    const payload = {
      escalationId: record.id,
      audience,
      text: draft.text,
      nextAt: null,
      seenAt: lines?.updatedAt ?? null,
    };
    setTrouble(await act({ call: 'update.post', payload }, SAID[audience]));
    setBusy(false);
  };
  return (
    <Box
      xcss={{
        padding: 'space.150',
        backgroundColor: 'elevation.surface.sunken',
        borderRadius: 'radius.small',
      }}
    >
      <Stack space="space.100">
        <Text size="small" color="color.text.subtle">
          {t(draft.hasNews ? 'communication.draftNews' : 'communication.draftNone')}
        </Text>
        {byHand ? (
          <CodeBlock text={draft.text} language="text" shouldWrapLongLines />
        ) : (
          <KeptText text={draft.text} />
        )}
        {trouble ? <TroubleMessage trouble={trouble} /> : null}
        <ButtonGroup label={t('communication.draft')}>
          {byHand ? (
            <Button appearance="primary" onClick={edit}>
              {t('communication.recordSent')}
            </Button>
          ) : (
            <LoadingButton appearance="primary" isLoading={busy} onClick={() => void post()}>
              {t('communication.post', { audience: t(`state.audience.${audience}`) })}
            </LoadingButton>
          )}
          {byHand ? null : <Button onClick={edit}>{t('communication.edit')}</Button>}
        </ButtonGroup>
      </Stack>
    </Box>
  );
}
