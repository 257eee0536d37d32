import { useSite } from '../../shared/site';
import { figureRows } from './figure-rows';
import type { LabReport } from './lab-report';

/** How the versions did, a row a figure; what a figure means stands below its name. */
export function FigureTable({
  report,
  titles,
}: {
  readonly report: LabReport;
  readonly titles: readonly string[];
}) {
  const site = useSite();
  const { t } = site;
  return (
    <div className="scrolled">
      <table className="history lab-figures">
        <caption className="visually-hidden">{t('lab.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.figure')}</th>
            {titles.map((title, place) => (
              <th key={place} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows(report, site).map(({ name, hint, values }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {hint !== '' && <span className="subtle hint">{hint}</span>}
              </th>
              {values.map((value, place) => (
                <td key={place}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
