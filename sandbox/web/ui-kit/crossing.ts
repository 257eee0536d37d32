import { createElement, Fragment, type ReactNode } from 'react';
import { callbackOf, textProp } from './callback';
import type { ForgeNode, ForgeProps } from './forge-node';

/** Draws nodes; handed to every drawer, so that families need not import the registry that imports them. */
export type Draw = (nodes: readonly ForgeNode[]) => ReactNode[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isElement = (value: unknown): value is { type: unknown; props: Record<string, unknown> } =>
  isRecord(value) && '$$typeof' in value;

/** Only plain data reaches the app: of a DOM event, what the real bridge keeps of it. Values that are no event pass as they are. */
export function plainEvent(argument: unknown): unknown {
  if (!isRecord(argument) || !isRecord(argument['target']) || typeof argument['type'] !== 'string')
    return argument;
  const { id, name, type, value, checked } = argument['target'];
  return { type: argument['type'], target: { id, name, type, value, checked } };
}

/** JSX that an app passes as an ordinary prop arrives as React elements of component names: the same tree as nodes. */
function nodesOf(children: unknown, path: string): ForgeNode[] {
  if (children === undefined || children === null || typeof children === 'boolean') return [];
  if (Array.isArray(children)) return children.flatMap((child, index) => nodesOf(child, `${path}.${index}`));
  if (!isElement(children))
    return [{ type: 'String', key: path, props: { text: textProp(children) ?? '' }, children: [] }];
  const { children: inner, ...props } = children.props;
  // A component passed as a prop is never rendered by @forge/react, so Jira could not draw it either.
  const type = typeof children.type === 'string' ? children.type : 'component that was passed as a prop';
  return [{ type, key: path, props, children: nodesOf(inner, path) }];
}

/** The app's props as props for a component of ours: callbacks get one plain argument, JSX values are drawn. */
export function cross(props: ForgeProps, draw: Draw): Record<string, unknown> {
  const crossed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    const callback = callbackOf(value);
    if (callback) crossed[name] = (argument: unknown) => void callback(plainEvent(argument));
    else if (isElement(value)) crossed[name] = createElement(Fragment, null, ...draw(nodesOf(value, name)));
    else crossed[name] = value;
  }
  return crossed;
}
