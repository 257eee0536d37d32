import { Component, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { router } from '@forge/bridge';
import { translator } from '../../../src/words/translate';

const t = translator('en-US');

/** A defect of ours while drawing: says so and offers to load the page again, instead of leaving it blank. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <EmptyState
        header={t('center.crashed')}
        headingLevel={1}
        description={t('center.crashedHint')}
        primaryAction={<Button onClick={() => void router.reload()}>{t('form.retry')}</Button>}
      />
    );
  }
}
