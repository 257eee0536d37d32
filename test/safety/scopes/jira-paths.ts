import ts from 'typescript';

/** Paths of Jira's API that a source file names, with `{id}` for what is put in, without their queries. */
export function jiraPaths(file: string, text: string): readonly string[] {
  // A type parameter of a function would be an element where a file without any is read as one with them.
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const begun = beginnings(source);
  const used = new Set<string>();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
      const path = pathOf(node, begun, used);
      if (path !== undefined) found.push(path);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // A constant that others begin with is no path of its own, unless it stands alone somewhere as well.
  const parts = new Set([...used].flatMap((name) => begun.get(name) ?? []));
  return [...new Set(found.filter((path) => !parts.has(path)))];
}

/** Constants that hold (the beginning of) a path, by name. */
function beginnings(source: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const { initializer } = node;
      if (ts.isTemplateExpression(initializer) || ts.isStringLiteralLike(initializer)) {
        const path = pathOf(initializer, found, new Set());
        if (path !== undefined) found.set(node.name.text, path);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function pathOf(
  node: ts.TemplateExpression | ts.StringLiteralLike,
  begun: ReadonlyMap<string, string>,
  used: Set<string>,
): string | undefined {
  const text = ts.isTemplateExpression(node) ? templateText(node, begun, used) : node.text;
  const [path = ''] = text.split('?');
  return path.startsWith('/rest/') ? path : undefined;
}

function templateText(
  { head, templateSpans }: ts.TemplateExpression,
  begun: ReadonlyMap<string, string>,
  used: Set<string>,
): string {
  let text = head.text;
  for (const { expression, literal } of templateSpans) {
    const known = ts.isIdentifier(expression) && text === '' ? begun.get(expression.text) : undefined;
    if (known !== undefined && ts.isIdentifier(expression)) used.add(expression.text);
    text += `${known ?? '{id}'}${literal.text}`;
  }
  return text;
}
