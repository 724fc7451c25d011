// Makes the signature table out of @types/google-apps-script with the TypeScript compiler.
import ts from 'typescript';
import type {
  ClassSignatures,
  Overload,
  Parameter,
  SignatureTable,
  TypeName,
} from './table';

/** Namespaces of the services that the host serves. */
const namespaces = [
  'Base',
  'Cache',
  'Charts',
  'Document',
  'HTML',
  'Lock',
  'Properties',
  'Script',
  'Spreadsheet',
  'Utilities',
];

/** Reads the declarations at `entry` (index.d.ts of the package) of `version`. */
export function generateSignatures(
  entry: string,
  version: string,
): SignatureTable {
  const program = ts.createProgram([entry], {
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
  });
  const checker = program.getTypeChecker();
  const table: SignatureTable = {
    version,
    classes: {},
    enums: {},
    globals: [],
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.endsWith('/apis/docs_v1.d.ts')) {
      readAdvancedService(file, 'Docs', checker, table);
    }
    if (!/google-apps-script\.[^/]+\.d\.ts$/.test(file.fileName)) continue;
    file.forEachChild(node => {
      if (ts.isModuleDeclaration(node)) readNamespaces(node, checker, table);
      // The logging console is the one class outside Google's namespaces.
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'Console') {
        table.classes['Base.console'] = classSignatures(node, checker);
      }
      if (ts.isVariableStatement(node)) {
        table.globals.push(
          ...node.declarationList.declarations.map(each => each.name.getText()),
        );
      }
    });
  }
  return table;
}

function readNamespaces(
  google: ts.ModuleDeclaration,
  checker: ts.TypeChecker,
  table: SignatureTable,
): void {
  google.body?.forEachChild(inner => {
    if (!ts.isModuleDeclaration(inner)) return;
    const namespace = inner.name.text;
    if (!namespaces.includes(namespace)) return;
    inner.body?.forEachChild(declaration => {
      if (ts.isEnumDeclaration(declaration)) {
        table.enums[`${namespace}.${declaration.name.text}`] =
          declaration.members.map(member => member.name.getText());
      } else if (ts.isInterfaceDeclaration(declaration)) {
        const signatures = classSignatures(declaration, checker);
        if (Object.keys(signatures.methods).length > 0) {
          table.classes[`${namespace}.${declaration.name.text}`] = signatures;
        }
      }
    });
  });
}

/**
 * An advanced service: its own interface as «Docs.Docs», its collections as «Docs.DocumentsCollection». Its global is
 * there only where the manifest enables it, so it is not among the globals.
 */
function readAdvancedService(
  file: ts.SourceFile,
  service: string,
  checker: ts.TypeChecker,
  table: SignatureTable,
): void {
  const visit = (node: ts.Node): void => {
    if (
      ts.isInterfaceDeclaration(node) &&
      (node.name.text === service || node.name.text.endsWith('Collection'))
    ) {
      table.classes[`${service}.${node.name.text}`] = classSignatures(
        node,
        checker,
      );
    } else if (!ts.isInterfaceDeclaration(node)) {
      node.forEachChild(visit);
    }
  };
  visit(file);
}

function classSignatures(
  declaration: ts.InterfaceDeclaration,
  checker: ts.TypeChecker,
): ClassSignatures {
  const found: ClassSignatures = {methods: {}, properties: [], deprecated: []};
  const type = checker.getTypeAtLocation(declaration.name);
  for (const member of checker.getPropertiesOfType(type)) {
    const overloads = (member.declarations ?? []).filter(ts.isMethodSignature);
    if (overloads.length === 0) {
      found.properties.push(member.name);
      continue;
    }
    found.methods[member.name] = overloads.map(each => overload(each, checker));
    if (overloads.every(each => ts.getJSDocDeprecatedTag(each))) {
      found.deprecated.push(member.name);
    }
  }
  return found;
}

function overload(
  signature: ts.MethodSignature,
  checker: ts.TypeChecker,
): Overload {
  return signature.parameters.map(node => {
    const parameter: Parameter = {
      name: node.name.getText(),
      types: node.type ? typeNames(node.type, checker) : ['any'],
    };
    if (node.questionToken) parameter.optional = true;
    if (node.dotDotDotToken) parameter.rest = true;
    return parameter;
  });
}

const keywords: Partial<Record<ts.SyntaxKind, TypeName>> = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.NumberKeyword]: 'number',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
  [ts.SyntaxKind.AnyKeyword]: 'any',
  [ts.SyntaxKind.ObjectKeyword]: 'object',
  [ts.SyntaxKind.UndefinedKeyword]: 'null',
};

/** Names that stand for a simple type: an alias is lost in the checker's types, so the nodes are read. */
const aliases: Record<string, TypeName> = {
  Byte: 'integer',
  Char: 'string',
  Date: 'Date',
  Function: 'function',
  Integer: 'integer',
};

function typeNames(node: ts.TypeNode, checker: ts.TypeChecker): TypeName[] {
  const keyword = keywords[node.kind];
  if (keyword) return [keyword];
  if (ts.isUnionTypeNode(node)) {
    return node.types.flatMap(each => typeNames(each, checker));
  }
  if (ts.isParenthesizedTypeNode(node)) return typeNames(node.type, checker);
  if (ts.isArrayTypeNode(node)) {
    return [arrayOf(node.elementType, checker)];
  }
  if (ts.isLiteralTypeNode(node)) return [literalName(node)];
  if (ts.isTypeLiteralNode(node)) return ['object'];
  if (ts.isFunctionTypeNode(node)) return ['function'];
  if (ts.isTypeReferenceNode(node)) return referenceNames(node, checker);
  throw new Error(`a type that the host cannot read: ${node.getText()}`);
}

/** Of a union each element may be any: «string|null[]» is an array of texts and nulls. */
function arrayOf(element: ts.TypeNode, checker: ts.TypeChecker): TypeName {
  return `${typeNames(element, checker).join('|')}[]`;
}

function literalName(node: ts.LiteralTypeNode): TypeName {
  if (node.literal.kind === ts.SyntaxKind.NullKeyword) return 'null';
  if (ts.isStringLiteral(node.literal)) return 'string';
  return 'any';
}

function referenceNames(
  node: ts.TypeReferenceNode,
  checker: ts.TypeChecker,
): TypeName[] {
  const last = ts.isQualifiedName(node.typeName)
    ? node.typeName.right.text
    : node.typeName.text;
  if (last in aliases) return [aliases[last]];
  const element = node.typeArguments?.[0];
  if (last === 'Array' && element) return [arrayOf(element, checker)];
  const symbol = checker.getSymbolAtLocation(node.typeName);
  const declaration = symbol?.declarations?.[0];
  if (!symbol || !declaration) {
    throw new Error(`a type that the host cannot find: ${node.getText()}`);
  }
  if (ts.isTypeAliasDeclaration(declaration)) {
    return typeNames(declaration.type, checker);
  }
  if (!ts.isModuleBlock(declaration.parent)) return ['object'];
  const name = `${declaration.parent.parent.name.getText()}.${symbol.name}`;
  if (ts.isEnumDeclaration(declaration)) return [`enum ${name}`];
  const methods = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .some(each => each.declarations?.some(ts.isMethodSignature));
  return [methods ? name : 'object'];
}
