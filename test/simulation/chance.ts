/**
 * Draws that hang on the seed and on what is drawn for, not on what was drawn before: taking one fault out of a trial leaves all
 * others where they were, so that a failing trial can be made shorter.
 */
export class Chance {
  constructor(private readonly seed: number) {}

  /** 0 ≤ x < 1 */
  of(what: string, index: number): number {
    let hash = (this.seed ^ 0x9e3779b9) >>> 0;
    for (let at = 0; at < what.length; at += 1)
      hash = Math.imul(hash ^ what.charCodeAt(at), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (index + 0x7f4a7c15), 0x85ebca6b) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> 0;
    return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  between(what: string, index: number, from: number, to: number): number {
    return from + Math.floor(this.of(what, index) * (to - from + 1));
  }
}
