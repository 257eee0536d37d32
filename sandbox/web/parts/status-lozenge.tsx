import type { ReactElement } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { JiraStatus } from '../site/jira-shapes';

const LOOKS: Readonly<Record<string, 'default' | 'inprogress' | 'success'>> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

export function StatusLozenge({ status }: { readonly status: JiraStatus }): ReactElement {
  return <Lozenge appearance={LOOKS[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>;
}
