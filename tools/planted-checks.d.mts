import type { PlantedBug } from './planted-bugs.mjs';

export declare function plantedChecks(folder?: string): readonly PlantedBug[];
