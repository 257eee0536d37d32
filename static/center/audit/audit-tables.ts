import type { AuditCase, AuditView } from '../../../src/contract/audit-view';
import { PROCESS_STEPS } from '../../../src/domain/audit/process-step';
import type { Sheet } from '../../shared/export/sheet';
import type { FigureTable } from '../../shared/figures/figure-table';
import type { Site } from '../../shared/site';

type T = Site['t'];

/** Every step, the one that is followed worst first. What was waived is no flaw; what is not due yet is not judged. */
export function stepsTable(t: T, { steps }: Pick<AuditView, 'steps'>): FigureTable {
  return {
    id: 'steps',
    title: t('audit.steps'),
    columns: [
      { key: 'step', title: t('audit.column.step'), unit: 'text' },
      { key: 'share', title: t('audit.column.share'), unit: 'share' },
      { key: 'done', title: t('stepState.done'), unit: 'count' },
      { key: 'late', title: t('stepState.late'), unit: 'count' },
      { key: 'missing', title: t('stepState.missing'), unit: 'count' },
      { key: 'waived', title: t('stepState.waived'), unit: 'count' },
      { key: 'unordered', title: t('audit.column.unordered'), unit: 'count' },
      { key: 'unfit', title: t('audit.column.unfit'), unit: 'count' },
    ],
    rows: steps.map(({ step, states, share, unordered, unfit }) => ({
      id: step,
      cells: [
        t(`step.${step}`),
        share,
        states.done,
        states.late,
        states.missing,
        states.waived,
        unordered,
        unfit,
      ],
      bar: [
        { size: states.done, hue: 'good' },
        { size: states.late, hue: 'late' },
        { size: states.missing, hue: 'bad' },
        { size: states.waived, hue: 'plain' },
      ],
    })),
    legend: [
      { hue: 'good', title: t('stepState.done') },
      { hue: 'late', title: t('stepState.late') },
      { hue: 'bad', title: t('stepState.missing') },
      { hue: 'plain', title: t('stepState.waived') },
    ],
  };
}

export function auditMonthsTable(t: T, { months }: Pick<AuditView, 'months'>): FigureTable {
  return {
    id: 'months',
    title: t('audit.months'),
    columns: [
      { key: 'month', title: t('reports.column.month'), unit: 'month' },
      { key: 'ended', title: t('reports.column.ended'), unit: 'count' },
      { key: 'share', title: t('audit.column.share'), unit: 'share' },
    ],
    rows: months.map(({ month, ended, share }) => ({
      id: month,
      cells: [month, ended, share],
      bar: [{ size: share ?? 0, hue: 'good' }],
    })),
    legend: [{ hue: 'good', title: t('audit.column.share') }],
  };
}

/** The evidence of a time as a sheet: a row for each step of each escalation. */
export function auditSheet(t: T, cases: readonly AuditCase[]): Sheet {
  return {
    columns: [
      { key: 'workItem', title: t('center.column.workItem') },
      { key: 'ordinal', title: t('audit.column.ordinal') },
      { key: 'severity', title: t('center.column.severity') },
      { key: 'endedOn', title: t('audit.column.endedOn') },
      { key: 'endedAs', title: t('audit.column.endedAs') },
      { key: 'step', title: t('audit.column.step') },
      { key: 'state', title: t('audit.column.state') },
      { key: 'inOrder', title: t('audit.column.inOrder') },
      { key: 'rightRole', title: t('audit.column.rightRole') },
      { key: 'waiver', title: t('audit.column.waiver') },
    ],
    rows: cases.flatMap(({ key, ordinal, severity, endedOn, endedAs, steps, waivers }) =>
      PROCESS_STEPS.flatMap((step) => {
        const mark = steps[step];
        if (!mark) return [];
        const words = waivers.filter((one) => one.step === step).at(-1)?.words ?? null;
        return [
          [
            key,
            ordinal,
            t(`severity.${severity}`),
            endedOn,
            t(`stage.${endedAs}`),
            t(`step.${step}`),
            t(`stepState.${mark.state}`),
            mark.inOrder,
            mark.rightRole,
            mark.state === 'waived' ? words : null,
          ],
        ];
      }),
    ),
  };
}
