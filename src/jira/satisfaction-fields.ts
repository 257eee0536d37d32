/** The types of the two fields in which Jira keeps what a customer said of a request: 1 to 5 stars, and when. */
export const SATISFACTION_TYPE = 'com.atlassian.servicedesk:sd-request-feedback';
export const SATISFACTION_DATE_TYPE = 'com.atlassian.servicedesk:sd-request-feedback-date';
