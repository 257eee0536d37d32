/** The call about the customer's side. */
export const CUSTOMER_ROWS = {
  'customer.view': { holders: 'agents', sent: {} },
} as const;
