const months = { from: '2026-10', to: '2026-11' };
const asked = { ...months, dim: 'service', skip: 0 } as const;

/** Agents read the reports; project admins have them worked out anew. */
export const REPORT_ROWS = {
  'report.view': { holders: 'agents', sent: asked },
  'report.refresh': { holders: 'agents', sent: asked },
  'report.rebuild': { holders: 'admins', sent: asked },
  'report.stop': { holders: 'admins', sent: asked },
  'report.cases': {
    holders: 'agents',
    sent: {
      from: '2026-10-01',
      to: '2026-11-30',
      dim: 'service',
      value: 'none',
      figure: 'opened',
      cursor: null,
    },
  },
  'report.propose-problem': {
    holders: 'agents',
    sent: { escalationId: '99999999-1', summary: 'The shop again', text: '' },
  },
} as const;
