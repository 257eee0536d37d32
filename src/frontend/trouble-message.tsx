import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { isLost, type Trouble } from './calls';
import { useReader } from './reader';

interface TroubleMessageProps {
  readonly trouble: Trouble;
  /** Something was typed and is still there. */
  readonly kept?: boolean;
  /** Fields that show their own messages; what is wrong elsewhere is listed here. */
  readonly shownFields?: readonly string[];
  /** Given where something was to be read: then nothing can have been done, whatever was lost. */
  readonly onRetry?: () => void;
}

/** What happened, what was kept, what to do next. */
export function TroubleMessage({ trouble, kept, shownFields = [], onRetry }: TroubleMessageProps): ReactNode {
  const { t } = useReader();
  const elsewhere = (trouble.fields ?? []).filter(({ path }) => !shownFields.includes(path));
  return (
    <SectionMessage appearance={trouble.retry === 'later' ? 'warning' : 'error'}>
      <Stack space="space.100" alignInline="start">
        <Text>{onRetry && isLost(trouble) ? t('center.unread') : t(`problem.${trouble.code}`)}</Text>
        {elsewhere.map(({ path, message }) => (
          <Text key={path}>{message}</Text>
        ))}
        {kept ? <Text>{t('form.kept')}</Text> : null}
        {onRetry ? <Button onClick={onRetry}>{t('form.retry')}</Button> : null}
      </Stack>
    </SectionMessage>
  );
}
