/** A piece of text, or a person to be drawn in its place. */
export type LinePart = string | { readonly accountId: string };

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
