import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../../../shared/site';
import { LARGEST_RECORDS_FILE_BYTES } from './read-records-file';
import type { FileIn } from './use-file-in';

/** Why a file was not taken, with every place that is wrong, and what to do next. */
export function FileTrouble({ state }: { readonly state: FileIn }) {
  const { t } = useSite();
  switch (state.kind) {
    case 'too-large':
      return (
        <Said
          text={t('transfer.fileTooLarge', {
            size: Math.ceil(state.bytes / 1_000_000),
            most: LARGEST_RECORDS_FILE_BYTES / 1_000_000,
          })}
        />
      );
    case 'not-json':
      return <Said text={t('transfer.fileNotJson')} />;
    case 'refused':
      return (
        <>
          <Said text={t('transfer.fileRefused', { count: state.problems.length })} />
          <ul className="problems">
            {state.problems.map(({ path, message }, index) => (
              <li key={`${path}:${index}`}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </>
      );
    default:
      return null;
  }
}

function Said({ text }: { readonly text: string }) {
  return (
    <div role="alert">
      <SectionMessage appearance="error">
        <p>{text}</p>
      </SectionMessage>
    </div>
  );
}
