import type { Answer, Call } from './call';

export interface Route {
  readonly method: string;
  /** `/rest/api/3/issue/:issueIdOrKey`: a segment that starts with a colon is a parameter. */
  readonly path: string;
  /** A POST that reads only: it costs what it answers, not a write. */
  readonly isRead?: boolean;
  readonly handle: (call: Call) => Answer;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Node {
  readonly fixed: Map<string, Node>;
  open?: { readonly name: string; readonly node: Node };
  readonly routes: Map<string, Route>;
}

const emptyNode = (): Node => ({ fixed: new Map(), routes: new Map() });

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** What cannot be decoded is taken as it stands: nothing is called so. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Routes by method and path. Fixed segments win over parameters. */
export class Router {
  readonly #root = emptyNode();

  constructor(routes: readonly Route[]) {
    for (const route of routes) this.#add(route);
  }

  find(method: string, path: string): Match | undefined {
    const segments = segmentsOf(path);
    return this.#walk(this.#root, method, segments, 0, {});
  }

  #add(route: Route): void {
    let node = this.#root;
    for (const segment of segmentsOf(route.path)) {
      if (segment.startsWith(':')) {
        node.open ??= { name: segment.slice(1), node: emptyNode() };
        if (node.open.name !== segment.slice(1))
          throw new Error(`two names for one parameter in ${route.path}`);
        node = node.open.node;
      } else {
        const next = node.fixed.get(segment) ?? emptyNode();
        node.fixed.set(segment, next);
        node = next;
      }
    }
    if (node.routes.has(route.method)) throw new Error(`two routes for ${route.method} ${route.path}`);
    node.routes.set(route.method, route);
  }

  #walk(
    node: Node,
    method: string,
    segments: readonly string[],
    at: number,
    params: Readonly<Record<string, string>>,
  ): Match | undefined {
    const segment = segments[at];
    if (segment === undefined) {
      const route = node.routes.get(method);
      return route && { route, params };
    }
    const fixed = node.fixed.get(segment);
    const found = fixed && this.#walk(fixed, method, segments, at + 1, params);
    if (found !== undefined || node.open === undefined) return found;
    return this.#walk(node.open.node, method, segments, at + 1, {
      ...params,
      [node.open.name]: decoded(segment),
    });
  }
}
