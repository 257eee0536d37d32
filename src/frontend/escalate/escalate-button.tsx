import { Button, ModalTransition } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { EscalateModal } from './escalate-modal';

export function EscalateButton({ label }: { readonly label: string }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <ModalTransition>{open ? <EscalateModal onClose={() => setOpen(false)} /> : null}</ModalTransition>
    </>
  );
}
