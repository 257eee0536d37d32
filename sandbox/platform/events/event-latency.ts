/** How long a product event takes to arrive: always the same, or as the platform says (mostly seconds, at most three minutes). */
export type EventLatency = { readonly kind: 'fixed'; readonly ms: number } | { readonly kind: 'platform' };

const SHARES = [
  { upTo: 0.8, fromMs: 1_000, toMs: 5_000 },
  { upTo: 0.95, fromMs: 5_000, toMs: 30_000 },
  { upTo: 0.99, fromMs: 30_000, toMs: 90_000 },
  { upTo: 1, fromMs: 90_000, toMs: 180_000 },
];

export function drawLatencyMs(latency: EventLatency, random: () => number): number {
  if (latency.kind === 'fixed') return latency.ms;
  const draw = random();
  const share = SHARES.find((one) => draw < one.upTo) ?? { fromMs: 90_000, toMs: 180_000 };
  return Math.round(share.fromMs + random() * (share.toMs - share.fromMs));
}
