import ForgeReconciler from '@forge/react';
import { view } from '@forge/bridge';
import { ReaderProvider } from '../reader';
import { EscalateBody } from './escalate-body';

ForgeReconciler.render(
  <ReaderProvider>
    <EscalateBody onClose={() => void view.close()} />
  </ReaderProvider>,
);
