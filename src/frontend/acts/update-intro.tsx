import { SectionMessage, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';

interface UpdateIntroProps {
  readonly channel: 'public-comment' | 'internal-comment' | 'mail' | 'by-hand';
  readonly wasPassed: boolean;
}

/** Who will read it, and whether somebody else was faster. */
export function UpdateIntro({ channel, wasPassed }: UpdateIntroProps): ReactNode {
  const { t } = useReader();
  if (wasPassed)
    return (
      <SectionMessage appearance="warning" title={t('communication.meanwhileTitle')}>
        <Text>{t('communication.meanwhileText')}</Text>
      </SectionMessage>
    );
  switch (channel) {
    case 'public-comment':
      return (
        <SectionMessage appearance="warning" title={t('acts.publicWarning')}>
          <Text>{t('acts.publicText')}</Text>
        </SectionMessage>
      );
    case 'by-hand':
      return (
        <SectionMessage appearance="information" title={t('communication.byHandTitle')}>
          <Text>{t('communication.byHandText')}</Text>
        </SectionMessage>
      );
    case 'mail':
      return <Text>{t('communication.mailText')}</Text>;
    case 'internal-comment':
      return <Text>{t('acts.internalText')}</Text>;
  }
}
