import type { FactId } from '../../../src/domain/criteria/condition';
import { customerFacts } from '../../../src/domain/criteria/facts/customer-facts';
import { fieldFacts } from '../../../src/domain/criteria/facts/field-facts';
import { movementFacts } from '../../../src/domain/criteria/facts/movement-facts';
import { slaFacts } from '../../../src/domain/criteria/facts/sla-facts';
import { surroundingFacts } from '../../../src/domain/criteria/facts/surrounding-facts';
import { waitingFacts } from '../../../src/domain/criteria/facts/waiting-facts';

const idsOf = (facts: Partial<Record<FactId, unknown>>): readonly FactId[] => Object.keys(facts) as FactId[];

/** Facts as the palette groups them: the domain's own families, the most used first. */
export const FACT_FAMILIES = [
  { name: 'field', facts: idsOf(fieldFacts) },
  { name: 'waiting', facts: idsOf(waitingFacts) },
  { name: 'customer', facts: idsOf(customerFacts) },
  { name: 'sla', facts: idsOf(slaFacts) },
  { name: 'movement', facts: idsOf(movementFacts) },
  { name: 'surrounding', facts: idsOf(surroundingFacts) },
] as const;
