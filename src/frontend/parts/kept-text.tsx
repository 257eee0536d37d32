import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { peopleIn } from '../words/people-in';

/** A text that was written to people, line by line; people in it are drawn by Jira from their account ids. */
export function KeptText({ text }: { readonly text: string }): ReactNode {
  return (
    <Stack space="space.050">
      {text.split('\n').map((line, index) => (
        <TextLine key={index} line={line} />
      ))}
    </Stack>
  );
}

function TextLine({ line }: { readonly line: string }): ReactNode {
  const parts = peopleIn(line);
  if (parts.every((part) => typeof part === 'string')) return <Text>{line}</Text>;
  return (
    <Inline space="space.050" alignBlock="center" shouldWrap>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          <Text key={index}>{part}</Text>
        ) : (
          <User key={index} accountId={part.accountId} />
        ),
      )}
    </Inline>
  );
}
