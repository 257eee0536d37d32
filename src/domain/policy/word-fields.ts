import * as v from 'valibot';
import { isRoleKind } from '../team/team-part';
import type { RoleKind } from '../team/team-part';
import { policyId } from './policy-fields';
import type { RoleCode } from './vocabulary';

/** The code of a reason or an outcome; whether the project has it is `checkReferences`' business. */
export const wordCode = policyId;

/** Any role, the one that is named by hand included. */
export const roleKind = v.custom<RoleKind>(isRoleKind, 'Choose a role.');

/** A role of the vocabulary. */
export const roleCode = v.custom<RoleCode>((value) => isRoleKind(value) && value !== 'own', 'Choose a role.');
