import type { UpdateDraft } from '../../domain/communication/draft-update';
import type { Words } from '../ports/words';

/** A draft in the site's words, as it would be sent: one sentence a line, times in the calendar's zone. */
export const wordedDraft = (words: Words, { scope, lines }: UpdateDraft, zone: string): string =>
  lines
    .map(({ code, params }) => {
      const { since } = params;
      return words.draft(
        scope,
        code,
        typeof since === 'number' ? { ...params, since: words.time(since, zone) } : params,
      );
    })
    .join('\n');
