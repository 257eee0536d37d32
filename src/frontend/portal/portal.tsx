import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../reader';
import { PortalBody } from './portal-body';

ForgeReconciler.render(
  <ReaderProvider isOffIssue>
    <PortalBody />
  </ReaderProvider>,
);
