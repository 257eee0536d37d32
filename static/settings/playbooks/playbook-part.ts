import type { Playbook } from '../../../src/domain/policy/playbook';

/** What every part of a playbook's editor is given. */
export interface PlaybookPart {
  readonly playbook: Playbook;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (playbook: Playbook) => void;
}
