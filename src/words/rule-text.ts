import texts from '../../locales/en-US.json';
import type { Translate } from './translate';

/** A criterion's fact in words; one that this version does not know yet is named as a rule. */
export const factText = (t: Translate, fact: string): string =>
  t(isNamed(texts.fact, fact) ? `fact.${fact}` : 'fact.unknown');

/** What a person can do so that a criterion does not fire. */
export const stopText = (t: Translate, stop: string): string =>
  t(isNamed(texts.stop, stop) ? `stop.${stop}` : 'stop.unknown');

const isNamed = <T extends object>(all: T, name: string): name is keyof T & string =>
  Object.hasOwn(all, name);
