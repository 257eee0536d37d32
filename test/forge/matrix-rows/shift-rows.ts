const chloe = '5f0a1b2c3d4e5f6071820c10';
const lena = '5f0a1b2c3d4e5f60718201ea';
const words = 'Because of the matrix.';

/** Every agent may ask; what is not theirs is refused by the hand-over itself. */
export const SHIFT_ROWS = {
  'shift.view': { holders: 'agents', sent: { hours: 8 } },
  'shift.offer': { holders: 'agents', sent: { toId: lena, hours: 8, words, escalations: [] } },
  'shift.withdraw': { holders: 'agents', sent: { hours: 8 } },
  'shift.accept': { holders: 'agents', sent: { fromId: chloe, hours: 8 } },
  'shift.decline': { holders: 'agents', sent: { fromId: chloe, hours: 8, words } },
} as const;
