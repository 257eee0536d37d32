/** The only placeholders of texts, and whether customers may read what stands in their place. */
const CUSTOMER_SAFE = {
  escalation: true,
  severity: true,
  stage: true,
  'next update': true,
  'customer impact': true,
  manager: false,
  level: false,
  playbook: false,
  situation: false,
  'business impact': false,
  cause: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type Placeholder = keyof typeof CUSTOMER_SAFE;
export const PLACEHOLDERS = Object.keys(CUSTOMER_SAFE) as readonly Placeholder[];

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(CUSTOMER_SAFE, name);
export const isCustomerSafe = (name: Placeholder): boolean => CUSTOMER_SAFE[name];
