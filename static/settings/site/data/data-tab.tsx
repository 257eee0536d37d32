import Button from '@atlaskit/button/new';
import { useSite } from '../../../shared/site';
import { LoadedPart } from '../loaded-part';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';
import { EraseCard } from './erase-card';
import { EraseProgress } from './erase-progress';
import { KeepCard } from './keep-card';
import { LeftoversCard } from './leftovers-card';

const load = () => siteCall('data.view', {});

/** What is kept, for how long, and taking it away. */
export function DataTab() {
  const { t } = useSite();
  const loaded = useLoaded(load);
  return (
    <LoadedPart loaded={loaded}>
      {(view) => (
        <div className="cards">
          {view.erase && <EraseProgress erase={view.erase} now={view.now} />}
          <KeepCard view={view} show={loaded.show} />
          <EraseCard view={view} show={loaded.show} />
          <LeftoversCard view={view} show={loaded.show} />
          <div>
            <Button onClick={loaded.again} isLoading={loaded.isLoading}>
              {t('site.lookAgain')}
            </Button>
          </div>
        </div>
      )}
    </LoadedPart>
  );
}
