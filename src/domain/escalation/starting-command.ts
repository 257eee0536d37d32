import type { NamedField, SubjectAction } from '../policy/starting-action';

/** What the engine found and did about a starting action; it says so before it sets, and after it undid. */
export type StartingCommand =
  | {
      readonly do: 'note-starting';
      readonly index: number;
      readonly action: SubjectAction;
      readonly from: string | null;
    }
  /** The project has nothing of this name: it goes on without. */
  | { readonly do: 'note-skipped'; readonly what: NamedField; readonly name: string }
  | { readonly do: 'note-undone'; readonly index: number; readonly undone: boolean };

export type SecurityCommand =
  /** What the engine found when it tried. */
  | {
      readonly do: 'note-security';
      readonly levelId: string;
      readonly outcome: 'trying' | 'set' | 'as-found' | 'waits';
      readonly from: string | null;
      readonly losing: readonly string[];
      readonly appLoses: boolean;
    }
  | {
      readonly do: 'decide-security';
      readonly choice: 'set' | 'try-again' | 'leave';
      readonly words: string;
    };
