import { useCallback } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { TextKey } from '../../src/words/translate';
import { useSite } from '../shared/site';
import { KeysHelp } from './keys/keys-help';

interface Props<Name extends string> {
  readonly title: TextKey;
  readonly views: readonly { readonly name: Name; readonly title: TextKey }[];
  readonly chosen: Name;
  readonly onView: (name: Name) => void;
}

/** The title of the page and its views, by click and by the key of their number. */
export function CenterHead<Name extends string>({ title, views, chosen, onView }: Props<Name>) {
  const { t } = useSite();
  const toView = useCallback(
    (at: number) => {
      const named = views[at - 1];
      if (named) onView(named.name);
    },
    [views, onView],
  );
  return (
    <header className="center-head">
      <div className="center-title">
        <Heading size="large" as="h1">
          {t(title)}
        </Heading>
        <KeysHelp onView={toView} />
      </div>
      <div className="filter-life" role="group" aria-label={t('shift.views')}>
        {views.map((view) => (
          <Button
            key={view.name}
            appearance="subtle"
            isSelected={chosen === view.name}
            aria-pressed={chosen === view.name}
            onClick={() => onView(view.name)}
          >
            {t(view.title)}
          </Button>
        ))}
      </div>
    </header>
  );
}
