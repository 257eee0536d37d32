export { admin } from './forge/functions/admin';
export { agent } from './forge/functions/agent';
export {
  automationAcknowledge,
  automationEscalate,
  automationState,
  automationUpdate,
} from './forge/functions/automation';
export { badgeStatus } from './forge/functions/badge-status';
export { center } from './forge/functions/center';
export { engine } from './forge/functions/engine';
export { installed } from './forge/functions/installed';
export { issueChanged } from './forge/functions/issue-changed';
export { portal } from './forge/functions/portal';
export { projectChanged } from './forge/functions/project-changed';
export { sweep } from './forge/functions/sweep';
