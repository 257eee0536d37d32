/** One call: what is sent and what comes back. JSON only: the platform sends both through JSON. */
export interface Call<Payload, Reply> {
  readonly payload: Payload;
  readonly reply: Reply;
}

/** A call about one escalation. */
export interface OnEscalation {
  readonly escalationId: string;
}
