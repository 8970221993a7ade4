import { parse, type AnyNode, type Node } from 'acorn';
import { newFeatures } from './browser-compat.ts';

/** The newest syntax that OLDEST_BROWSERS know (src/build/browser-target.ts). */
const ECMA_VERSION = 2020;

const features = newFeatures();

/** Names of our own data that new features happen to have too. */
const OWN_NAMES = new Set([
  'address',
  'bytes',
  'fallback',
  'first',
  'last',
  'memory',
  'metadata',
  'path',
  'query',
  'range',
  'results',
  'timeout',
  'to',
]);
const GLOBAL_OBJECTS = new Set(['self', 'window', 'globalThis']);
/** New features that our scripts use only where this one is found: `'highlights' in CSS`. */
const DETECTED_BY: Record<string, string> = {
  Highlight: 'highlights',
  persist: 'storage',
  replaceSync: 'adoptedStyleSheets',
  segment: 'Segmenter',
  showModal: 'adoptedStyleSheets',
};
/** Harmless without the feature: a hint to the browser, and what V8 alone has. */
const HARMLESS = new Set(['loading', 'captureStackTrace']);

/** Lookbehind is a syntax error of the whole script in Safari before 16.4; the flags are newer. */
const LOOKBEHIND = /\(\?<[=!]/u;
const NEW_FLAGS = /[dv]/u;

/** Too new features in a script, each as a name or an error message of the parser. */
export function tooNewIn(code: string): string[] {
  try {
    parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'module' });
  } catch (error) {
    return [`${String(error)}: ${code.slice(errorPosition(error), errorPosition(error) + 40)}`];
  }
  const found = new Set<string>();
  for (const node of nodesIn(parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'module' })))
    for (const name of newIn(node, code)) found.add(name);
  return [...found];
}

function newIn(node: AnyNode, code: string): string[] {
  switch (node.type) {
    case 'MemberExpression': {
      const name = node.property.type === 'Identifier' && !node.computed ? node.property.name : '';
      const object = node.object.type === 'Identifier' ? node.object.name : '';
      if (isDetected(name, code)) return [];
      if (features.statics.has(`${object}.${name}`)) return [`${object}.${name}`];
      const isNew =
        (features.memberNames.has(name) && !OWN_NAMES.has(name)) ||
        (GLOBAL_OBJECTS.has(object) && features.globals.has(name));
      return isNew ? [name] : [];
    }
    // `const { groupBy } = Map`
    case 'VariableDeclarator': {
      const { id, init } = node;
      if (id.type !== 'ObjectPattern' || init?.type !== 'Identifier') return [];
      return id.properties.flatMap((property) =>
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        features.statics.has(`${init.name}.${property.key.name}`)
          ? [property.key.name]
          : [],
      );
    }
    case 'NewExpression':
    case 'CallExpression': {
      const { callee } = node;
      return callee.type === 'Identifier' &&
        features.globals.has(callee.name) &&
        !isDetected(callee.name, code)
        ? [callee.name]
        : [];
    }
    case 'Literal': {
      if (node.regex)
        return LOOKBEHIND.test(node.regex.pattern) || NEW_FLAGS.test(node.regex.flags)
          ? [`/${node.regex.pattern}/${node.regex.flags}`]
          : [];
      return typeof node.value === 'string' && LOOKBEHIND.test(node.value) ? [node.value] : [];
    }
    case 'TemplateElement':
      return LOOKBEHIND.test(node.value.raw) ? [node.value.raw] : [];
    default:
      return [];
  }
}

/** Whether a script looks for a feature before it uses it. */
function isDetected(name: string, code: string): boolean {
  const key = DETECTED_BY[name] ?? name;
  return (
    HARMLESS.has(name) || ['`', '"', "'"].some((mark) => code.includes(mark + key + mark + 'in '))
  );
}

function errorPosition(error: unknown): number {
  return error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number'
    ? Math.max(0, error.pos - 20)
    : 0;
}

function* nodesIn(node: Node): Generator<AnyNode> {
  if (isNode(node)) yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesIn(value);
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
