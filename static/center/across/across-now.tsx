import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { InProject, useSite } from '../../shared/site';
import { NowPage } from '../now/now-page';
import type { ProjectChoice } from './use-projects';

interface Props {
  readonly projects: readonly ProjectChoice[];
  readonly onProject: (key: string) => void;
}

/** What needs someone, project by project, each under the permissions of its own. */
export function AcrossNow({ projects, onProject }: Props) {
  const { t } = useSite();
  return (
    <>
      {projects.map(({ id, key, name }) => (
        <section key={id} className="across-project" aria-label={name}>
          <div className="across-head">
            <Heading size="medium" as="h2">
              {name}
            </Heading>
            <Button appearance="subtle" onClick={() => onProject(key)}>
              {t('across.open', { key })}
            </Button>
          </div>
          <InProject projectId={id}>
            <NowPage isOneOfMany onShift={() => onProject(key)} />
          </InProject>
        </section>
      ))}
    </>
  );
}
