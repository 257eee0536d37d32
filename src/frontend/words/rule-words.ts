import texts from '../../../locales/en-US.json';
import type { Reader } from '../reader';
import type { TextKey } from '../../words/translate';

const FACTS = texts.fact;
const STOPS = texts.stop;

/** A criterion's fact in words; one that this version does not know yet is named as a rule. */
export const factWords = ({ t }: Reader, fact: string): string => t(known(FACTS, 'fact', fact));

/** What a person can do so that a criterion does not fire. */
export const stopWords = ({ t }: Reader, stop: string): string => t(known(STOPS, 'stop', stop));

function known<P extends 'fact' | 'stop'>(all: (typeof texts)[P], branch: P, name: string): TextKey {
  return (Object.hasOwn(all, name) ? `${branch}.${name}` : `${branch}.unknown`) as TextKey;
}
