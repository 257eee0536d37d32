import { Button, ButtonGroup, ModalTransition, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { useReader } from '../reader';
import type { DoAct } from '../use-issue';
import type { IssueView } from '../vocabulary';
import { HandoffDialog, type HandoffChoice } from './handoff-dialog';
import { HandoffHistory } from './handoff-history';
import { OpenHandoff } from './open-handoff';

interface HandoffSectionProps {
  readonly act: DoAct;
  readonly view: IssueView;
}

/** The hand-offs of a work item, escalated or not: the offer that waits and whose turn it is, what can be done, and the history. */
export function HandoffSection({ act, view }: HandoffSectionProps): ReactNode {
  const { t } = useReader();
  const [chosen, setChosen] = useState<HandoffChoice | null>(null);
  const { handoffs, now } = view;
  if (!handoffs) return null;
  const { open, history, mayOffer, hasTeams } = handoffs;
  const isEmpty = !open && history.length === 0;
  const acts: readonly HandoffChoice[] = open ? open.may : mayOffer ? ['offer'] : [];
  return (
    <Stack space="space.150" alignInline="start">
      {open ? <OpenHandoff open={open} now={now} /> : null}
      {isEmpty ? (
        <Text color="color.text.subtle">{t(hasTeams ? 'handoff.none' : 'handoff.noTeams')}</Text>
      ) : null}
      {acts.length === 0 ? null : (
        <ButtonGroup label={t('handoff.title')}>
          {acts.map((choice) => (
            <Button
              key={choice}
              appearance={choice === 'accept' ? 'primary' : 'default'}
              onClick={() => setChosen(choice)}
            >
              {t(`handoff.${choice}`)}
            </Button>
          ))}
        </ButtonGroup>
      )}
      <HandoffHistory {...handoffs} now={now} />
      <ModalTransition>
        {chosen ? (
          <HandoffDialog
            choice={chosen}
            issueId={view.issue.id}
            open={open}
            reasons={view.quickWords.reasons}
            act={act}
            onClose={() => setChosen(null)}
          />
        ) : null}
      </ModalTransition>
    </Stack>
  );
}
