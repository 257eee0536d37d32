import { useId, useState, type ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';

interface WriteCommentProps {
  /** Label of the field and, for each way to send, of its button. */
  readonly label: string;
  readonly ways: readonly { readonly text: string; readonly isPublic: boolean }[];
  /** Resolves to whether the comment was taken; only then the field is emptied. */
  readonly onSend: (text: string, isPublic: boolean) => Promise<boolean>;
}

/** A comment being written, and the ways to send it. */
export function WriteComment({ label, ways, onSend }: WriteCommentProps): ReactElement {
  const id = useId();
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const send = async (isPublic: boolean): Promise<void> => {
    setSending(true);
    if (await onSend(text, isPublic)) setText('');
    setSending(false);
  };
  return (
    <div className="write">
      <label htmlFor={id}>{label}</label>
      <TextArea
        id={id}
        value={text}
        minimumRows={2}
        resize="smart"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="buttons">
        {ways.map((way, index) => (
          <Button
            key={way.text}
            appearance={index === 0 ? 'primary' : 'default'}
            isDisabled={isSending || text.trim() === ''}
            onClick={() => void send(way.isPublic)}
          >
            {way.text}
          </Button>
        ))}
      </div>
    </div>
  );
}
