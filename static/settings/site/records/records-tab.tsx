import { ImportRecords } from './in/import-records';
import { ExportRecords } from './out/export-records';

/** Records of escalations as one file, out of this site and into another. */
export function RecordsTab() {
  return (
    <div className="cards">
      <ExportRecords />
      <ImportRecords />
    </div>
  );
}
