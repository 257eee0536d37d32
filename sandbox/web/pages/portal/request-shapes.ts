/** Answers of the service desk's own API, as far as the portal reads them. */
export interface DeskDate {
  readonly epochMillis: number;
}

export interface DeskRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
  readonly createdDate: DeskDate;
  readonly reporter: { readonly displayName: string };
  readonly currentStatus: { readonly status: string };
  readonly requestFieldValues: readonly {
    readonly fieldId: string;
    readonly label: string;
    readonly value: unknown;
  }[];
}

export interface DeskComment {
  readonly id: string;
  readonly body: string;
  readonly public: boolean;
  readonly author: { readonly accountId: string; readonly displayName: string };
  readonly created: DeskDate;
}

/** What the customer called it. */
export const summaryOf = (request: DeskRequest): string => {
  const value = request.requestFieldValues.find((field) => field.fieldId === 'summary')?.value;
  return typeof value === 'string' ? value : request.issueKey;
};
