import type { SandboxJira } from '../../jira/sandbox-jira';
import type { Site } from '../../site';

export type ServedSite = Site<SandboxJira>;
