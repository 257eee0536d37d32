import * as v from 'valibot';
import { viewAsCustomer } from '../../app/portal/view-as-customer';
import type { CustomerCalls } from '../../contract/customer-calls';
import type { CallTable } from '../define-calls';
import { issueId } from '../payload-fields';
import { onIssue } from '../prepared-call';

/** What agents are told of the customer's side. */
export const CUSTOMER_CALLS: CallTable<CustomerCalls> = {
  'customer.view': onIssue({
    permission: 'request',
    payload: v.object({ issueId }),
    run: viewAsCustomer,
  }),
};
