/** What is wrong with a query, in Jira's words. */
export class JqlError extends Error {}

export const noField = (name: string): JqlError =>
  new JqlError(`Field '${name}' does not exist or you do not have permission to view it.`);
export const noFunction = (name: string): JqlError =>
  new JqlError(`Unable to find JQL function '${name}()'.`);
export const noValue = (value: string, field: string): JqlError =>
  new JqlError(`The value '${value}' does not exist for the field '${field}'.`);
export const noOperator = (operator: string, field: string): JqlError =>
  new JqlError(`The operator '${operator}' is not supported by the '${field}' field.`);
