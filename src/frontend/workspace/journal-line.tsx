import { Inline, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { lineParts, type JournalLine, type LineNames } from '../words/journal-words';

interface JournalLineWordsProps {
  readonly line: JournalLine;
  readonly record: LineNames;
  readonly now: number;
}

/** One line of the journal, put into words by its code; people are drawn by Jira from their account ids. */
export function JournalLineWords({ line, record, now }: JournalLineWordsProps): ReactNode {
  const reader = useReader();
  const parts = lineParts(reader, line, record, now);
  if (parts.every((part) => typeof part === 'string')) return <Text>{parts.join('')}</Text>;
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
