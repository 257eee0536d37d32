import type { Call } from './call';
import type { ShiftHours, ShiftView } from './shift-view';

interface OfProject {
  readonly projectId: string;
}

/** Calls of the shift hand-over. It is about what the caller manages, in whatever project; the project is where it is asked. */
export interface ShiftCalls {
  readonly 'shift.view': Call<OfProject & { readonly hours: ShiftHours }, ShiftView>;
  readonly 'shift.offer': Call<
    OfProject & {
      readonly toId: string;
      readonly hours: ShiftHours;
      readonly words: string;
      readonly escalations: readonly { readonly id: string; readonly words: string }[];
    },
    ShiftView
  >;
  readonly 'shift.withdraw': Call<OfProject & { readonly hours: ShiftHours }, ShiftView>;
  readonly 'shift.accept': Call<
    OfProject & { readonly fromId: string; readonly hours: ShiftHours },
    ShiftView
  >;
  readonly 'shift.decline': Call<
    OfProject & { readonly fromId: string; readonly hours: ShiftHours; readonly words: string },
    ShiftView
  >;
}
