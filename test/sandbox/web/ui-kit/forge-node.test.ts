import { describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { slot, snapshotDoc, textOf } from '../../../../sandbox/web/ui-kit/forge-node';

const textNode = (text: string): object => ({
  type: 'String',
  key: `key of ${text}`,
  props: { text },
  children: [],
});

describe('a snapshot of a ForgeDoc', () => {
  it('does not change when the reconciler changes the document in place', () => {
    const doc = { type: 'Root', key: 'root', props: {}, children: [textNode('before')] };
    const taken = snapshotDoc(doc);
    doc.children.push(textNode('after'));
    expect(taken.children.map(textOf)).toEqual(['before']);
  });

  it('makes data of another realm data of ours, and keeps its functions callable', () => {
    const doc: unknown = runInNewContext(
      `({ type: 'Root', key: 'root', children: [], props: { options: [{ label: 'A' }], at: new Date(5), onPress: () => 'heard' } })`,
    );
    const { props } = snapshotDoc(doc);
    expect(props['options']).toBeInstanceOf(Array);
    expect(Object.getPrototypeOf((props['options'] as object[])[0])).toBe(Object.prototype);
    expect(props['at']).toEqual(new Date(5));
    expect((props['onPress'] as () => string)()).toBe('heard');
  });

  it('leaves out the owner that React keeps on elements, which leads back into the whole app', () => {
    const owner: Record<string, unknown> = {};
    owner['self'] = owner;
    const taken = snapshotDoc({
      type: 'Root',
      key: 'root',
      children: [],
      props: { emptyView: { type: 'Text', _owner: owner } },
    });
    expect(taken.props['emptyView']).toEqual({ type: 'Text' });
  });

  it('refuses what is not a ForgeDoc', () => {
    expect(() => snapshotDoc({ type: 'Root' })).toThrow('not a ForgeDoc');
  });
});

describe('what was a prop of nodes', () => {
  it('is found by the name of its wrapper', () => {
    const popup = snapshotDoc({
      type: 'Popup',
      key: 'popup',
      props: {},
      children: [
        {
          type: 'ContentWrapper',
          key: 'wrapper',
          props: { name: 'content' },
          children: [textNode('inside')],
        },
      ],
    });
    expect(slot(popup, 'content').map(textOf)).toEqual(['inside']);
    expect(slot(popup, 'trigger')).toEqual([]);
  });
});
