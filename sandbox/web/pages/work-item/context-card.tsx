import { useEffect, useState, type ReactElement } from 'react';
import Badge from '@atlaskit/badge';
import Lozenge from '@atlaskit/lozenge';
import { AppSurface } from '../../bridge/app-surface';
import type { LiveStatus, SurfaceModule } from '../../site/contract';
import { useSite } from '../../site/site-context';

type Extension = Readonly<Record<string, unknown>>;

/** The live status that the app's function gives, asked again whenever something happened. */
function useLiveStatus(
  module: SurfaceModule,
  extension: Extension,
): { readonly status?: LiveStatus; readonly error?: string } {
  const { call, time } = useSite();
  const [answer, setAnswer] = useState<{ readonly status?: LiveStatus; readonly error?: string }>({});
  const extensionText = JSON.stringify(extension);
  useEffect(() => {
    if (!module.hasLiveStatus) return;
    let isCurrent = true;
    call<{ value?: { status?: LiveStatus } | null }>('POST', '/_sandbox/status', {
      moduleKey: module.key,
      extension: JSON.parse(extensionText) as Extension,
    }).then(
      ({ value }) => isCurrent && setAnswer(value?.status ? { status: value.status } : {}),
      (error: unknown) => isCurrent && setAnswer({ error: String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [call, module, extensionText, time.revision]);
  return answer;
}

function Status({ status }: { readonly status: LiveStatus }): ReactElement {
  const { label, type = 'default' } = status.value;
  if (status.type === 'badge') return <Badge>{label}</Badge>;
  return (
    <Lozenge appearance={type as 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success'}>
      {label}
    </Lozenge>
  );
}

/** A jira:issueContext: closed it shows its status, open its surface. */
export function ContextCard({
  module,
  extension,
}: {
  readonly module: SurfaceModule;
  readonly extension: Extension;
}): ReactElement {
  const [isOpen, setOpen] = useState(true);
  const { status, error } = useLiveStatus(module, extension);
  return (
    <details className="card" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {module.icon === undefined ? null : <img src={module.icon} alt="" width={16} height={16} />}
        {module.title}
        <span className="end">
          {error === undefined ? (
            status && <Status status={status} />
          ) : (
            <Lozenge appearance="removed">status failed</Lozenge>
          )}
        </span>
      </summary>
      <div className="card-body">{isOpen ? <AppSurface module={module} extension={extension} /> : null}</div>
    </details>
  );
}
