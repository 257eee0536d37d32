import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { useSite } from '../../../shared/site';
import { FindingList } from './finding-list';
import { LoadedPart } from '../loaded-part';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';
import { TestMail } from './test-mail';

const load = () => siteCall('site.self-test', {});

/** Asks Jira for everything that the engine rests on; begun by hand, for it costs requests. */
export function SelfTestTab() {
  const { t } = useSite();
  const [isBegun, setBegun] = useState(false);
  if (isBegun) return <SelfTest />;
  return (
    <div>
      <Button appearance="primary" onClick={() => setBegun(true)}>
        {t('site.testNow')}
      </Button>
    </div>
  );
}

function SelfTest() {
  const { t } = useSite();
  const loaded = useLoaded(load);
  return (
    <LoadedPart loaded={loaded}>
      {({ findings, projects, untested }) => (
        <>
          <FindingList findings={findings} />
          {untested > 0 && <p className="tab-hint">{t('site.untested', { count: untested })}</p>}
          <TestMail projects={projects} />
          <div>
            <Button onClick={loaded.again} isLoading={loaded.isLoading}>
              {t('site.testAgain')}
            </Button>
          </div>
        </>
      )}
    </LoadedPart>
  );
}
