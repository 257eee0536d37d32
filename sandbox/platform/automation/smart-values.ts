import { UnknownToSandbox } from '../unknown-to-sandbox';

/** What a rule knows when it runs an action. */
export interface RuleFacts {
  readonly issueKey: string;
  readonly summary: string;
  readonly ruleName: string;
  readonly now: number;
}

const VALUES: Readonly<Record<string, (facts: RuleFacts) => string>> = {
  'issue.key': ({ issueKey }) => issueKey,
  'issue.summary': ({ summary }) => summary,
  'rule.name': ({ ruleName }) => ruleName,
  now: ({ now }) => new Date(now).toISOString(),
  'now.jqlDate': ({ now }) => new Date(now).toISOString().slice(0, 10),
};

export const SMART_VALUES: readonly string[] = Object.keys(VALUES);

/** Fills the smart values of Jira Automation in; one that the sandbox does not know is loud. */
export const fillSmartValues = (text: string, facts: RuleFacts): string =>
  text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
    if (!value) throw new UnknownToSandbox(`the smart value ${whole}`);
    return value(facts);
  });
