import { Person } from '../../shared/people/person';

const PERSON = /(\[~accountid:[^\]]+\])/u;

/** Words with people in them: each is drawn by name. */
export function BriefText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(PERSON).map((piece, at) => {
        const accountId = /^\[~accountid:([^\]]+)\]$/u.exec(piece)?.[1];
        return accountId === undefined ? (
          <span key={at}>{piece}</span>
        ) : (
          <Person key={at} accountId={accountId} />
        );
      })}
    </>
  );
}
