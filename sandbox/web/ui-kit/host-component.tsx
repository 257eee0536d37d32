import { createElement, type ComponentType, type ReactElement } from 'react';
import { cross, type Draw } from './crossing';
import type { ForgeNode } from './forge-node';

export type Drawer = (node: ForgeNode, draw: Draw) => ReactElement;
export type HostComponent = ComponentType<Record<string, unknown>>;

/**
 * A component of ours that takes what the app passed. The app's own compilation checked these props against
 * @forge/react's types; here they are data, so this one cast stands for all of them.
 */
export const host = (component: unknown): HostComponent => component as HostComponent;

/** Draws a component that has the same props on both sides, with its children. */
export const withChildren =
  (component: unknown, fixed: Record<string, unknown> = {}): Drawer =>
  (node, draw) =>
    createElement(host(component), { ...cross(node.props, draw), ...fixed }, ...draw(node.children));

/** The same for a component without children. */
export const leaf =
  (component: unknown, fixed: Record<string, unknown> = {}): Drawer =>
  (node, draw) =>
    createElement(host(component), { ...cross(node.props, draw), ...fixed });
