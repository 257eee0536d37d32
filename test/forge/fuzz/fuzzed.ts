interface Fuzzed {
  readonly what: string;
  readonly holds: string;
}

const DECODED = 'decoded, or refused with what is wrong; nothing else is thrown, and no prototype is touched';
const NOTHING = 'a coded problem or an answer; what is refused writes nothing';

/** Everything that comes in from outside of the code, each fuzzed by the test of its name. */
export const FUZZED = {
  payloads: {
    what: 'payloads of every call of every surface, and inputs of actions of automation rules',
    holds: DECODED,
  },
  calls: { what: 'the same, sent as a person to the running app, right ones damaged', holds: NOTHING },
  rows: { what: 'stored rows of every kind that a played site holds, damaged', holds: DECODED },
  answers: {
    what: 'answers of Jira to the running app, damaged, in every call and in the engine',
    holds: NOTHING,
  },
  events: { what: 'product events, damaged', holds: 'an event about an id of Jira, or none' },
  messages: {
    what: 'messages of the queue, damaged',
    holds: 'a message, or none; one that names what is not there changes nothing',
  },
  policies: { what: 'files of policies that are imported', holds: DECODED },
  records: { what: 'files of records that are brought in', holds: DECODED },
  calendars: { what: '.ics files of public holidays', holds: DECODED },
  logs: { what: 'incident logs (sandbox and backtest)', holds: DECODED },
} as const satisfies Readonly<Record<string, Fuzzed>>;
