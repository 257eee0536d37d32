/** The path of a request without its ids and query, for lists of what was used. */
export function routeOf(path: string): string {
  const [bare = ''] = path.split('?');
  return bare.replace(/(?<!\/api)\/(?:\d+|[A-Z][A-Z0-9]+-\d+|[0-9a-f-]{24,})(?=\/|$)/g, '/{id}');
}
