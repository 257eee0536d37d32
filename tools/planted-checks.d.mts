import type { PlantedBug } from './planted-bugs.mjs';

export declare function plantedChecks(): readonly PlantedBug[];
