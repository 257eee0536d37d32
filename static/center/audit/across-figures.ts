import type { AuditView } from '../../../src/contract/audit-view';
import { STEP_STATES, type StepState } from '../../../src/domain/audit/conformance';
import { PROCESS_STEPS } from '../../../src/domain/audit/process-step';
import type { StepFigures } from '../../../src/domain/audit/step-figures';
import type { FigureTable } from '../../shared/figures/figure-table';
import type { Trouble } from '../../shared/make-call';
import type { Site } from '../../shared/site';
import type { ProjectChoice } from '../across/use-projects';

type T = Site['t'];

/** A project with its audit; null where it was not read, and why that is. */
export interface AuditedProject {
  readonly project: ProjectChoice;
  readonly view: AuditView | null;
  readonly trouble: Trouble | null;
}

/** Steps of all projects together, the one followed worst first; those of which nothing is judged last. */
export function stepsOfAll(views: readonly Pick<AuditView, 'steps'>[]): readonly StepFigures[] {
  const figures = PROCESS_STEPS.map((step): StepFigures => {
    const own = views.flatMap(({ steps }) => steps.filter((one) => one.step === step));
    const sum = (tell: (figures: StepFigures) => number): number =>
      own.reduce((total, one) => total + tell(one), 0);
    const states = Object.fromEntries(
      STEP_STATES.map((state) => [state, sum((one) => one.states[state])]),
    ) as Record<StepState, number>;
    const judged = states.done + states.late + states.missing;
    return {
      step,
      states,
      unordered: sum(({ unordered }) => unordered),
      unfit: sum(({ unfit }) => unfit),
      share: judged === 0 ? null : states.done / judged,
    };
  });
  return figures.sort((a, b) => (a.share ?? 2) - (b.share ?? 2));
}

/** Projects, the one that follows the process worst first; those that judged nothing, or were not read, last. */
export function projectsTable(
  t: T,
  audited: readonly Pick<AuditedProject, 'project' | 'view'>[],
): FigureTable {
  const rows = [...audited].sort((a, b) => (a.view?.share ?? 2) - (b.view?.share ?? 2));
  return {
    id: 'projects',
    title: t('audit.projects'),
    columns: [
      { key: 'project', title: t('across.project'), unit: 'text' },
      { key: 'ended', title: t('reports.column.ended'), unit: 'count' },
      { key: 'share', title: t('audit.column.share'), unit: 'share' },
      { key: 'before', title: t('audit.column.before'), unit: 'share' },
      { key: 'worst', title: t('audit.column.worst'), unit: 'text' },
    ],
    rows: rows.map(({ project, view }) => {
      const [worst] = view?.steps ?? [];
      const isCounted = view !== null && view.firstMonth !== null && view.firstMonth < view.from;
      return {
        id: project.key,
        cells: [
          project.name,
          view && view.figuresAt !== null ? view.ended : null,
          view?.share ?? null,
          isCounted ? view.before : null,
          worst && worst.share !== null ? t(`step.${worst.step}`) : null,
        ],
        bar: [{ size: view?.share ?? 0, hue: 'good' }],
      };
    }),
    legend: [{ hue: 'good', title: t('audit.column.share') }],
  };
}
