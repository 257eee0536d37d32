import { LoadingButton, Stack } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { ChainSection } from './chain-section';
import { usePeople } from './use-people';

/** For a work item that is not escalated: whom to call, looked up when somebody asks. */
export function WhomToCall(): ReactNode {
  const { t } = useReader();
  const { people, trouble, reload } = usePeople(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setBusy(true);
    await reload();
    setBusy(false);
  };
  return (
    <Stack space="space.100" alignInline="start">
      {trouble ? <TroubleMessage trouble={trouble} onRetry={() => void ask()} /> : null}
      {people === null ? (
        <LoadingButton isLoading={isBusy} onClick={() => void ask()}>
          {t('people.call')}
        </LoadingButton>
      ) : (
        <ChainSection people={people} />
      )}
    </Stack>
  );
}
