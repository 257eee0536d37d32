import type { FactId } from './condition';
import type { FactDefinitions } from './fact-definition';
import { customerFacts } from './facts/customer-facts';
import { fieldFacts } from './facts/field-facts';
import { movementFacts } from './facts/movement-facts';
import { slaFacts } from './facts/sla-facts';
import { surroundingFacts } from './facts/surrounding-facts';
import { waitingFacts } from './facts/waiting-facts';

/** Every fact a condition may use. A new fact is one more row here and its id in condition.ts. */
export const FACTS: FactDefinitions<FactId> = {
  ...fieldFacts,
  ...waitingFacts,
  ...customerFacts,
  ...movementFacts,
  ...slaFacts,
  ...surroundingFacts,
};

export const FACT_IDS = Object.keys(FACTS) as readonly FactId[];

export const isFactId = (value: unknown): value is FactId =>
  typeof value === 'string' && Object.hasOwn(FACTS, value);
