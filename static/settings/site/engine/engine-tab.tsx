import Button from '@atlaskit/button/new';
import { useSite } from '../../../shared/site';
import { LoadedPart } from '../loaded-part';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';
import { DeadLetters } from './dead-letters';
import { EngineFigures } from './engine-figures';
import { EngineVerdict } from './engine-verdict';

const load = () => siteCall('engine.health', {});

/** Is the engine alive and in time, and what is to be done where it is not. */
export function EngineTab() {
  const { t } = useSite();
  const loaded = useLoaded(load);
  return (
    <LoadedPart loaded={loaded}>
      {(health) => (
        <>
          <EngineVerdict health={health} />
          <EngineFigures health={health} />
          <DeadLetters health={health} />
          <div>
            <Button onClick={loaded.again} isLoading={loaded.isLoading}>
              {t('site.lookAgain')}
            </Button>
          </div>
        </>
      )}
    </LoadedPart>
  );
}
