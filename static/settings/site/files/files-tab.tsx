import { ExportCard } from './export-card';
import { ImportCard } from './import-card';

/** All settings as one file, out and in. */
export function FilesTab() {
  return (
    <div className="cards">
      <ExportCard />
      <ImportCard />
    </div>
  );
}
