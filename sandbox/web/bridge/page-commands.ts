import type { Flag } from '../site/site-context';
import { callbackOf, textProp } from '../ui-kit/callback';
import { emit, listen } from './event-bus';
import { addressOf, navigate } from './navigation';
import { surfaceHistory } from './surface-history';
import { fieldsOf, type Command, type SurfaceHost } from './surface-host';

const FLAG_TYPES = ['info', 'success', 'warning', 'error'] as const;

const showFlag: Command = (host, data) => {
  const { id, title, description, type, isAutoDismiss } = fieldsOf(data);
  const flag: Flag = {
    id: String(id),
    title: textProp(title) ?? '',
    type: FLAG_TYPES.find((one) => one === type) ?? 'info',
    isAutoDismiss: isAutoDismiss === true,
    ...(typeof description === 'string' ? { description } : {}),
  };
  host.site().showFlag(flag);
  return true;
};

const openModal: Command = (host, data) => {
  const { resource, size, title, context, closeOnEscape, closeOnOverlayClick, onClose } = fieldsOf(data);
  host.openModal({
    resource: typeof resource === 'string' ? resource : host.module.resource,
    size: typeof size === 'string' ? size : 'medium',
    title: typeof title === 'string' ? title : '',
    context,
    closeOnEscape: closeOnEscape !== false,
    closeOnOverlayClick: closeOnOverlayClick !== false,
    onClose: (payload) => void callbackOf(onClose)?.(payload),
  });
  return true;
};

const subscribe: Command = (host, data) => {
  const { event, callback } = fieldsOf(data);
  const tell = callbackOf(callback);
  if (tell === undefined) throw new Error('events.on needs a callback.');
  const stop = listen(String(event), (payload) => void tell(payload));
  host.onGone(stop);
  return { unsubscribe: stop };
};

const publish: Command = (_host, data) => {
  const { event, payload } = fieldsOf(data);
  emit(String(event), payload);
};

/** False tells @forge/bridge that this surface cannot do it, which it turns into an error for the app. */
const ifPossible =
  (what: 'close' | 'submit' | 'refresh'): Command =>
  (host, data) => {
    const act = host.place()[what];
    if (act === undefined) return false;
    act(data);
    return true;
  };

const createHistory: Command = (host: SurfaceHost) => {
  const { basePath } = host.place();
  if (basePath === undefined)
    throw new Error(`${host.module.type} has no address of its own, so createHistory() is refused.`);
  return surfaceHistory(basePath, host.onGone);
};

export const pageCommands: Readonly<Record<string, Command>> = {
  showFlag,
  closeFlag: (host, data) => {
    host.site().closeFlag(String(fieldsOf(data)['id']));
    return true;
  },
  navigate: (host, data) => navigate(fieldsOf(data), host.site().facts),
  getUrl: (host, data) => new URL(addressOf(fieldsOf(data), host.site().facts), location.origin).href,
  reload: () => location.reload(),
  close: ifPossible('close'),
  submit: ifPossible('submit'),
  refresh: ifPossible('refresh'),
  onClose: (host, data) => {
    if (typeof data === 'function') host.closers.add(data as () => unknown);
    return true;
  },
  openModal,
  createHistory,
  enableTheming: (host) => host.enableTheming(),
  changeWindowTitle: (_host, data) => {
    document.title = String(data);
  },
  emitReadyEvent: () => true,
  on: subscribe,
  onPublic: subscribe,
  emit: publish,
  emitPublic: publish,
};
