import { Inline, Link, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { SeverityLozenge, StageLozenge } from '../parts/lozenges';
import { useReader } from '../reader';

/** A record of another work item that this one belongs to. */
export function OverLine({ over }: { readonly over: Value<'links.page'>['over'][number] }): ReactNode {
  const { t } = useReader();
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text>{t('records.partOf')}</Text>
      <Link href={`/browse/${over.key}`}>{over.key}</Link>
      <SeverityLozenge severity={over.severity} />
      <StageLozenge stage={over.stage} />
    </Inline>
  );
}
