import { Button, Stack } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { useReader } from '../reader';
import { WhyCriteria } from './why-criteria';

/** Asks only when somebody wants to know: each answer reads the work item in Jira. */
export function WhyButton(): ReactNode {
  const { t } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack space="space.150" alignInline="start">
      <Button appearance="subtle" onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'why.hide' : 'why.show')}
      </Button>
      {isOpen ? <WhyCriteria /> : null}
    </Stack>
  );
}
