import ts from 'typescript';

/** A binding of a module that can hold something from one invocation to the next, and why it can. */
export interface ModuleState {
  readonly name: string;
  readonly why: 'let' | 'written' | 'made' | 'static' | 'global';
}

/** A type parameter of a function would be an element where a file without any is read as one with them. */
const kindOf = (file: string): ts.ScriptKind =>
  file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;

export const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kindOf(file));

const WRITERS =
  /^(push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear|setTime)$/u;
/** Constructors of what changes, and of what does not. */
const HOLDERS = /^(Map|Set|WeakMap|WeakSet|WeakRef|Array|Object|URLSearchParams|FormData)$/u;

/**
 * What a module keeps at its own scope and could change: `let` and `var`; constants that are written to somewhere in it; constants made by
 * a call, whose closures may keep anything; static fields; and what is put on the global object. `isPlain` tells of a call that keeps nothing.
 */
export function moduleState(
  source: ts.SourceFile,
  isPlain: (call: string) => boolean,
): readonly ModuleState[] {
  const written = writtenNames(source);
  const own = source.statements.filter(ts.isVariableStatement).flatMap((statement): ModuleState[] => {
    const { declarations, flags } = statement.declarationList;
    return declarations.flatMap((declaration) => {
      const names = bound(declaration.name);
      if (!(flags & ts.NodeFlags.Const)) return names.map((name) => ({ name, why: 'let' as const }));
      const isMade = declaration.initializer && isStateful(declaration.initializer, isPlain);
      return names.flatMap((name): ModuleState[] => {
        if (written.has(name)) return [{ name, why: 'written' }];
        return isMade ? [{ name, why: 'made' }] : [];
      });
    });
  });
  return [...own, ...statics(source), ...globals(source)];
}

/** Names that the rest of the code could write to because the module hands them out. */
export const exportedNames = (source: ts.SourceFile): readonly string[] =>
  source.statements
    .filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations.flatMap(({ name }) => bound(name)));

/** Imported names that a module writes to, by the names under which they were exported. */
export function writtenImports(source: ts.SourceFile): readonly string[] {
  const written = writtenNames(source);
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const named = importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) return [];
    return named.elements
      .filter(({ name }) => written.has(name.text))
      .map(({ name, propertyName }) => (propertyName ?? name).text);
  });
}

function bound(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

/** The identifier at the left end of `a.b[c]`. */
function rootOf(node: ts.Expression): string | undefined {
  let at = node;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at) || ts.isNonNullExpression(at))
    at = at.expression;
  return ts.isIdentifier(at) ? at.text : undefined;
}

/** Everything that is assigned to, counted up, deleted from or changed by a method; a name that a function declares anew is its own. */
function writtenNames(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (target: ts.Expression, shadows: ReadonlySet<string>): void => {
    const name = rootOf(target);
    if (name !== undefined && !shadows.has(name)) found.add(name);
  };
  const visit = (node: ts.Node, shadows: ReadonlySet<string>): void => {
    const inner = isScope(node) ? new Set([...shadows, ...declaredIn(node)]) : shadows;
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) note(node.left, inner);
    else if (isStep(node)) note(node.operand, inner);
    else if (ts.isDeleteExpression(node)) note(node.expression, inner);
    else if (ts.isCallExpression(node)) {
      const { expression, arguments: given } = node;
      if (ts.isPropertyAccessExpression(expression)) {
        if (WRITERS.test(expression.name.text)) note(expression.expression, inner);
        const [first] = given;
        if (first && /^(Object|Reflect)\.(assign|defineProperty|set)$/u.test(expression.getText()))
          note(first, inner);
      }
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, new Set());
  return found;
}

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

const isStep = (node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression =>
  (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
  (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);

const isScope = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) || (ts.isBlock(node) && !ts.isSourceFile(node)) || ts.isForOfStatement(node);

/** Parameters and variables that a function, block or loop declares, those of scopes within left out. */
function declaredIn(scope: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParameter(node) || ts.isVariableDeclaration(node)) found.push(...bound(node.name));
    if (node === scope || !isScope(node)) ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

function isStateful(node: ts.Expression, isPlain: (call: string) => boolean): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return isStateful(node.expression, isPlain);
  if (ts.isNewExpression(node))
    return !HOLDERS.test(node.expression.getText()) && !isPlain(node.expression.getText());
  return ts.isCallExpression(node) && !isPlain(node.expression.getText());
}

const statics = (source: ts.SourceFile): readonly ModuleState[] =>
  source.statements.filter(ts.isClassDeclaration).flatMap(({ members }) =>
    members
      .filter(ts.isPropertyDeclaration)
      .filter(({ modifiers }) => {
        const kinds = new Set(modifiers?.map(({ kind }) => kind));
        return kinds.has(ts.SyntaxKind.StaticKeyword) && !kinds.has(ts.SyntaxKind.ReadonlyKeyword);
      })
      .map(({ name }) => ({ name: name.getText(), why: 'static' as const })),
  );

const globals = (source: ts.SourceFile): readonly ModuleState[] =>
  [...writtenNames(source)]
    .filter((name) => /^(globalThis|global|self|window|process)$/u.test(name))
    .map((name) => ({ name, why: 'global' as const }));
