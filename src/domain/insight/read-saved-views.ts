import * as v from 'valibot';

const SavedViews = v.array(v.object({ id: v.string(), name: v.string(), query: v.string() }));

/** @throws where what was kept is not what is written: nobody but the app writes it. */
export const readSavedViews = (body: unknown): v.InferOutput<typeof SavedViews> => v.parse(SavedViews, body);
