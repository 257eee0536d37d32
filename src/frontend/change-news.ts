import { events } from '@forge/bridge';

const CHANGED = 'escalation-changed';
/** Each surface runs in its own frame, so this names the one that sends. */
const ME = crypto.randomUUID();

interface News {
  readonly from: string;
}

/** Tells the other surfaces of the app on this page that the escalation changed. */
export function announceChange(): void {
  const news: News = { from: ME };
  void events.emit(CHANGED, news);
}

/** Calls back when another surface changed the escalation. Returns how to stop. */
export function onChangeElsewhere(listener: () => void): () => void {
  const subscription = events.on(CHANGED, (news: Partial<News> | undefined) => {
    if (news?.from !== ME) listener();
  });
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}
