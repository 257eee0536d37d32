import { Spinner, Stack, Text } from '@forge/react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { CriterionLines } from './criterion-lines';

/** Why did no rule fire? Asked when it is opened: it reads the work item anew. */
export function WhyCriteria(): ReactNode {
  const { t, issueId } = useReader();
  const [view, setView] = useState<Value<'criteria.why'> | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(async () => {
    const answer = await call('criteria.why', { issueId });
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setView(answer.value);
  }, [issueId]);
  useEffect(() => void load(), [load]);
  if (trouble) return <TroubleMessage trouble={trouble} onRetry={() => void load()} />;
  if (!view) return <Spinner label={t('surface.loading')} />;
  return (
    <Stack space="space.200">
      {view.escalated ? <Text color="color.text.subtle">{t('why.escalated')}</Text> : null}
      {view.criteria.length === 0 ? <Text color="color.text.subtle">{t('why.none')}</Text> : null}
      {view.criteria.map((criterion) => (
        <CriterionLines key={criterion.criterionId} criterion={criterion} now={view.now} />
      ))}
    </Stack>
  );
}
