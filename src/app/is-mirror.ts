/** Does this agenda key name the writing of a record's mirror for others to read? Its decision gave it the id. */
export const isMirror = (agendaKey: string): boolean => /^effect:[^:]+:reflect:/u.test(agendaKey);
