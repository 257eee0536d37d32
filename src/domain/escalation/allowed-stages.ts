import type { CommandName } from './command';
import type { Stage } from './stage';

const WORKING: readonly Stage[] = ['assessing', 'acting'];
const RUNNING: readonly Stage[] = ['assessing', 'acting', 'monitoring'];
const OPEN: readonly Stage[] = ['requested', ...RUNNING];

/** In which stages each command makes sense; anything else is `wrong-stage`. */
export const ALLOWED_STAGES: Readonly<Record<CommandName, readonly Stage[]>> = {
  join: OPEN,
  approve: ['requested'],
  decline: ['requested'],
  withdraw: OPEN,
  close: ['monitoring'],
  relapse: ['monitoring'],
  'set-manager': OPEN,
  'change-severity': OPEN,
  'save-assessment': RUNNING,
  'add-action': RUNNING,
  'complete-action': RUNNING,
  'agree-plan': WORKING,
  acknowledge: WORKING,
  'decline-level': WORKING,
  'escalate-now': WORKING,
  'jump-to-level': WORKING,
  'hold-ladder': WORKING,
  'resume-ladder': WORKING,
  're-pin': OPEN,
  'post-update': RUNNING,
  'record-satisfied': ['acting'],
  'record-agreed': ['monitoring'],
  'add-link': OPEN,
};
