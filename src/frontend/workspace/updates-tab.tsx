import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { AudienceRow } from '../communication/audience-row';
import { BriefSections } from '../communication/brief-sections';
import { UPDATE_ACT } from '../communication/update-act';
import { useCommunication } from '../communication/use-communication';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from './tab-props';

/** The communication plan: what is promised to whom, whether promises were kept, the next update already written, and the brief. */
export function UpdatesTab({ view, record, choosing, act }: TabProps): ReactNode {
  const { t } = useReader();
  const { plan, trouble, reload } = useCommunication(record.id, record.revisions.head);
  const shown = record.audiences.filter(
    ({ audience, updatedAt }) =>
      updatedAt !== null ||
      record.promises.some((promise) => promise.audience === audience) ||
      plan?.audiences.some((one) => one.audience === audience && one.waitsForPlan) ||
      view.may.includes(UPDATE_ACT[audience]),
  );
  return (
    <Stack space="space.300">
      {trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null}
      {record.promises.length === 0 ? (
        <Text color="color.text.subtle">
          {t(record.stage === 'monitoring' ? 'updates.noneMonitoring' : 'updates.none')}
        </Text>
      ) : null}
      {shown.map(({ audience }) => (
        <AudienceRow
          key={audience}
          audience={audience}
          view={view}
          record={record}
          lines={plan?.audiences.find((one) => one.audience === audience)}
          choosing={choosing}
          act={act}
        />
      ))}
      {plan ? <BriefSections plan={plan} view={view} record={record} act={act} /> : null}
    </Stack>
  );
}
