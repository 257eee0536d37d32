/** Who is behind a ladder's targets is for whoever sets the project's policies. */
export const COVERAGE_ROWS = {
  'coverage.people': {
    holders: 'admins',
    sent: { targets: [{ kind: 'role', role: 'project-lead' }], from: 1_773_000_000_000 },
  },
} as const;
