import * as v from 'valibot';
import type { ProjectPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { listCases } from '../../app/report/report-cases';
import { proposeProblem } from '../../app/report/propose-problem';
import { rebuildReport, refreshReport, stopReport } from '../../app/report/report-job';
import { viewReport } from '../../app/report/view-report';
import type { ReportCalls } from '../../contract/report-calls';
import { CASE_FIGURES } from '../../domain/report/case-figure';
import { REPORT_DIMS } from '../../domain/report/figures-by-value';
import type { CallTable } from '../define-calls';
import { cursor, day, escalationId, month, optionalWords, projectId, title } from '../payload-fields';
import { onProject } from '../prepared-call';

const asked = v.object({
  projectId,
  from: v.nullable(month),
  to: v.nullable(month),
  dim: v.picklist(REPORT_DIMS),
  skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
});

type View = (
  ports: Ports,
  permit: ProjectPermit,
  payload: Parameters<typeof viewReport>[2],
) => ReturnType<typeof viewReport>;

/** Does it, and shows what then is. */
const thenView =
  (act: (ports: Ports, permit: ProjectPermit) => Promise<unknown>): View =>
  async (ports, permit, payload) => {
    await act(ports, permit);
    return viewReport(ports, permit, payload);
  };

/** Calls of the reports: agents of the project read them, its admins have every figure worked out anew. */
export const REPORT_CALLS: CallTable<ReportCalls> = {
  'report.view': onProject({ permission: 'see-project', payload: asked, run: viewReport }),
  'report.refresh': onProject({
    permission: 'see-project',
    payload: asked,
    run: thenView((ports, { projectId: project }) => refreshReport(ports, project)),
  }),
  'report.rebuild': onProject({
    permission: 'set-policies',
    payload: asked,
    run: thenView((ports, { projectId: project, by }) => rebuildReport(ports, project, by)),
  }),
  'report.stop': onProject({
    permission: 'set-policies',
    payload: asked,
    run: thenView((ports, { projectId: project }) => stopReport(ports, project)),
  }),
  'report.cases': onProject({
    permission: 'see-project',
    payload: v.object({
      projectId,
      from: day,
      to: day,
      dim: v.picklist(REPORT_DIMS),
      value: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      figure: v.picklist(CASE_FIGURES),
      cursor,
    }),
    run: listCases,
  }),
  'report.propose-problem': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, escalationId, summary: title, text: optionalWords }),
    run: proposeProblem,
  }),
};
