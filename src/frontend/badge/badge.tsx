import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../reader';
import { BadgeBody } from './badge-body';

ForgeReconciler.render(
  <ReaderProvider>
    <BadgeBody />
  </ReaderProvider>,
);
