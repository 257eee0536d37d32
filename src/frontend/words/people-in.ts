import type { LinePart } from './journal-words';

const PERSON = /(\[~accountid:[^\]\s]{1,128}\])/u;

/** A text as it is kept, with the people in it to be drawn in their places. */
export const peopleIn = (text: string): readonly LinePart[] =>
  text
    .split(PERSON)
    .filter((part) => part !== '')
    .map((part) => {
      const id = /^\[~accountid:(.+)\]$/u.exec(part)?.[1];
      return id === undefined ? part : { accountId: id };
    });
