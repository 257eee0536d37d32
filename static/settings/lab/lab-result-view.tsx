import Heading from '@atlaskit/heading';
import { useSite } from '../../shared/site';
import { FigureTable } from './figure-table';
import { HitList } from './hit-list';
import { LabLimits } from './lab-limits';
import type { LabResult } from './lab-state';
import { TimeLine } from './time-line';
import { ToldList } from './told-list';

/** What came of it: how it did, when it would have fired, on what and why, and who would have been told. */
export function LabResultView({ result }: { readonly result: LabResult }) {
  const { t, language, timeZone } = useSite();
  const { report, past, task } = result;
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  const titles = titlesOf(result, t('lab.secondVersion'));
  return (
    <section className="lab-result" aria-label={t('lab.result')}>
      <Heading size="medium" as="h2">
        {t('lab.resultTitle', {
          count: count(past.histories.length),
          all: count(past.inPeriod),
        })}
      </Heading>
      <LabLimits result={result} />
      {past.histories.length === 0 ? (
        <p>{t('lab.nothingInPeriod')}</p>
      ) : (
        <>
          <FigureTable report={report} titles={titles} />
          <TimeLine
            versions={report.versions}
            titles={titles}
            from={task.question.from}
            to={past.readAt}
            zone={timeZone}
          />
          {report.versions.map((version, place) => (
            <section key={place} className="lab-version" aria-label={titles[place]}>
              <Heading size="small" as="h3">
                {titles[place]}
              </Heading>
              <ToldList criterion={version.criterion} />
              <HitList version={version} />
            </section>
          ))}
        </>
      )}
    </section>
  );
}

/** Two versions of one rule bear the same name: the second says which it is. */
const titlesOf = ({ task: { versions } }: LabResult, second: string): readonly string[] =>
  versions.map(({ name }, place) => (place > 0 && versions[0]?.name === name ? `${name} (${second})` : name));
