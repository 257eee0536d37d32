import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRAKE_MS, freeAgainAt, readOrMakeTurn, takeTurns, turnWrite } from '../../src/app/brake';
import { MINUTE } from '../../src/domain/time';
import { EngineWorld } from '../support/engine-world';

let world: EngineWorld;
beforeEach(() => {
  world = new EngineWorld();
});
const take = (effectId: string, people: readonly string[] = ['ada', 'ben']) =>
  takeTurns(world.ports, people, effectId);

describe('a person’s turn', () => {
  it('is free at first, taken for five minutes, and free again when nothing was held back', async () => {
    expect(await take('a')).toEqual(['ada', 'ben']);
    world.move(4);
    expect(await take('b', ['ada'])).toEqual([]);
    world.move(1);
    expect(await take('c', ['ben'])).toEqual(['ben']);
  });

  it('is the digest’s once something was held back: a steady stream of steps does not keep it waiting', async () => {
    await take('a', ['ada']);
    world.move(2);
    expect(await take('b', ['ada'])).toEqual([]);
    for (const id of ['c', 'd', 'e']) {
      world.move(5);
      expect(await take(id, ['ada'])).toEqual([]);
    }
    const turn = await readOrMakeTurn(world.ports, 'ada');
    const digest = turnWrite('ada', { at: world.now, by: 'digest', isAwaited: false }, turn.rev);
    expect(await world.store.transact([digest])).toBe('applied');
    world.move(5);
    expect(await take('f', ['ada'])).toEqual(['ada']);
  });

  it('stays with the effect that took it, however often that is tried', async () => {
    await take('a', ['ada']);
    world.move(2);
    expect(await take('a')).toEqual(['ada', 'ben']);
  });

  it('goes to one of many that ask at once', async () => {
    const first = await Promise.all(['a', 'b', 'c'].map((id) => take(id, ['ada'])));
    expect(first.flat()).toHaveLength(1);
    const others = await Promise.all(['d', 'e', 'f'].map((id) => take(id, ['ben'])));
    expect(others.flat()).toHaveLength(1);
  });

  it('says when it is free again', async () => {
    await take('a', ['ada']);
    const free = await freeAgainAt(world.ports, ['ada', 'ben']);
    expect(free).toEqual(new Map([['ada', world.now + BRAKE_MS]]));
    expect(BRAKE_MS).toBe(5 * MINUTE);
  });
});
