import { useState } from 'react';
import Heading from '@atlaskit/heading';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import type { ReportGroup, ReportView } from '../../../src/contract/report-view';
import { breakEven, HOURS_OF_A_PERSON } from '../../../src/domain/report/recurrence';
import { OneOf } from '../../shared/figures/one-of';
import { useSite } from '../../shared/site';
import { groupName } from './group-name';
import { yearlyCost } from './yearly-cost';

interface Props {
  readonly view: ReportView;
  readonly groups: readonly ReportGroup[];
}

const FIRST_GUESS = '40';

/** What somebody for nothing else, or a fix, would save against what it costs, with the formula it is worked out by. */
export function BreakEven({ view, groups }: Props) {
  const { t, language } = useSite();
  const known = groups.filter(({ recurrence }) => (recurrence?.hoursPerYear ?? 0) > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [fixText, setFixText] = useState(FIRST_GUESS);
  const group = known.find(({ value }) => value === chosen) ?? known[0];
  const fixHours = Number(fixText.trim());
  const isNumber = fixText.trim() !== '' && Number.isFinite(fixHours) && fixHours >= 0;
  const number = (value: number, digits = 1) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const perYear = group?.recurrence?.hoursPerYear ?? 0;
  const { people, fixPaysAfterMonths } = breakEven(perYear, isNumber ? fixHours : 0);
  const cost = group ? yearlyCost(group) : null;
  return (
    <section aria-labelledby="report-even">
      <Heading size="small" as="h3" id="report-even">
        {t('reports.even')}
      </Heading>
      {!group && <p>{t('reports.evenUnknown')}</p>}
      {group && (
        <>
          <div className="filters">
            <OneOf
              label={t(`reports.dim.${view.by}`)}
              options={known.map((one) => ({ value: one.value, label: groupName(t, view.by, one) }))}
              value={group.value}
              onChange={setChosen}
            />
            <div className="one-of">
              <Label htmlFor="fix-hours">{t('reports.fixHours')}</Label>
              <Textfield
                id="fix-hours"
                inputMode="decimal"
                isCompact
                isInvalid={!isNumber}
                value={fixText}
                onChange={({ currentTarget }) => setFixText(currentTarget.value)}
              />
            </div>
          </div>
          <ul className="even" aria-live="polite">
            <li>{t('reports.evenYear', { hours: number(perYear) })}</li>
            {cost !== null && view.currency !== null && (
              <li>
                {t('reports.evenCost', {
                  cost: new Intl.NumberFormat(language, {
                    style: 'currency',
                    currency: view.currency,
                    maximumFractionDigits: 0,
                  }).format(cost),
                })}
              </li>
            )}
            <li>
              {t(people >= 1 ? 'reports.evenPerson' : 'reports.evenNoPerson', { people: number(people, 2) })}
            </li>
            <li>
              {isNumber && fixPaysAfterMonths !== null
                ? t('reports.evenFix', { hours: number(fixHours), months: number(fixPaysAfterMonths) })
                : t('reports.evenNumber')}
            </li>
          </ul>
          <p className="subtle">{t('reports.evenFormula', { hours: number(HOURS_OF_A_PERSON, 0) })}</p>
        </>
      )}
    </section>
  );
}
