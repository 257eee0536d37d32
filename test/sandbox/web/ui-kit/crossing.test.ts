import { describe, expect, it } from '@jest/globals';
import { createElement, isValidElement } from 'react';
import { cross, plainEvent } from '../../../../sandbox/web/ui-kit/crossing';
import type { ForgeNode } from '../../../../sandbox/web/ui-kit/forge-node';

const event = {
  type: 'change',
  target: { id: 'a', name: 'n', type: 'text', value: 'typed', checked: false, form: {}, ownerDocument: {} },
  nativeEvent: {},
};

describe('what crosses to the app', () => {
  it('is of an event only what the bridge keeps of it', () => {
    expect(plainEvent(event)).toEqual({
      type: 'change',
      target: { id: 'a', name: 'n', type: 'text', value: 'typed', checked: false },
    });
  });

  it('is a chosen value as it is, when no event is passed', () => {
    expect(plainEvent({ label: 'High', value: 'high' })).toEqual({ label: 'High', value: 'high' });
    expect(plainEvent('2026-11-16')).toBe('2026-11-16');
  });

  it('is one argument: what Atlaskit passes for its own analytics stays here', () => {
    const heard: unknown[][] = [];
    const { onChange } = cross({ onChange: (...words: unknown[]) => heard.push(words) }, () => []);
    (onChange as (...words: unknown[]) => void)(event, { analytics: true });
    expect(heard).toEqual([[plainEvent(event)]]);
  });
});

describe('JSX that the app passed as a prop', () => {
  const drawn: ForgeNode[] = [];
  const draw = (nodes: readonly ForgeNode[]): never[] => {
    drawn.push(...nodes);
    return [];
  };

  it('is drawn as the nodes that it would have been as a child', () => {
    const { emptyView } = cross({ emptyView: createElement('Text', { size: 'small' }, 'None of ', 3) }, draw);
    expect(isValidElement(emptyView)).toBe(true);
    expect(drawn).toMatchObject([
      {
        type: 'Text',
        props: { size: 'small' },
        children: [{ props: { text: 'None of ' } }, { props: { text: '3' } }],
      },
    ]);
  });

  it('is named as an error when it is a component, which Jira could not draw either', () => {
    const [before] = [drawn.length];
    cross({ emptyView: createElement(() => null) }, draw);
    expect(drawn[before]?.type).toBe('component that was passed as a prop');
  });
});
