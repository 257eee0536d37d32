/** Thrown for whatever the sandbox does not know: a module, command, route, scope, index. Its text names the thing. */
export class UnknownToSandbox extends Error {
  constructor(what: string) {
    super(`The sandbox does not know ${what}`);
    this.name = 'UnknownToSandbox';
  }
}
