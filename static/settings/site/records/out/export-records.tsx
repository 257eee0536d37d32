import Heading from '@atlaskit/heading';
import { useSite } from '../../../../shared/site';
import { LoadedPart } from '../../loaded-part';
import { useLoaded } from '../../use-loaded';
import { recordsCall } from '../records-call';
import { ExportForm } from './export-form';

const load = () => recordsCall('site.projects', {});

/** Records of escalations, out of this site as one file. */
export function ExportRecords() {
  const { t } = useSite();
  const loaded = useLoaded(load);
  return (
    <section className="card" aria-labelledby="records-out">
      <Heading size="small" as="h2" id="records-out">
        {t('transfer.export')}
      </Heading>
      <p className="tab-hint">{t('transfer.exportHint')}</p>
      <LoadedPart loaded={loaded}>{(view) => <ExportForm view={view} />}</LoadedPart>
    </section>
  );
}
