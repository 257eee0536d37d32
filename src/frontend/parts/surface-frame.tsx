import { SectionMessage, Spinner, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { Issue } from '../use-issue';
import type { IssueView } from '../vocabulary';

interface SurfaceFrameProps {
  readonly issue: Issue;
  readonly children: (view: IssueView) => ReactNode;
}

/** What every surface does alike: it loads, says why it cannot be shown, keeps the last view while a refresh fails, and knows when it is switched off. */
export function SurfaceFrame({ issue, children }: SurfaceFrameProps): ReactNode {
  const { t, times, isLapsed } = useReader();
  const { view, trouble, reload } = issue;
  const failure = trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null;
  if (!view) return failure ?? <Spinner label={t('surface.loading')} />;
  return (
    <Stack space="space.150">
      {failure}
      {isLapsed ? (
        <WhyStill appearance="warning" title={t('surface.lapsed')} hint={t('surface.lapsedHint')} />
      ) : null}
      {view.switchedOn || isLapsed ? null : (
        <WhyStill appearance="information" title={t('surface.off')} hint={t('surface.offHint')} />
      )}
      {view.stillSince === undefined ? null : (
        <Text color="color.text.subtle">
          {t(view.switchedOn ? 'surface.still' : 'surface.stillSince', {
            time: times.absolute(view.stillSince, view.now),
          })}
        </Text>
      )}
      {view.switchedOn || view.badge ? children(view) : null}
    </Stack>
  );
}

interface WhyStillProps {
  readonly appearance: 'information' | 'warning';
  readonly title: string;
  readonly hint: string;
}

/** Why nothing can be done here, and who can change that. */
const WhyStill = ({ appearance, title, hint }: WhyStillProps): ReactNode => (
  <SectionMessage appearance={appearance} title={title}>
    <Text>{hint}</Text>
  </SectionMessage>
);
