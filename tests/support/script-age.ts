import { parse, type AnyNode, type Node } from 'acorn';

/** The newest syntax that scripts may use, that of Chrome 80 and Safari 14. */
const ECMA_VERSION = 2020;

/**
 * Names of members that Chrome 80 or Safari 14 lack. Source:
 * https://developer.mozilla.org/en-US/docs/Web/API and the compatibility tables of
 * https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference (Chrome 81 or later, or Safari
 * 14.1 or later).
 */
const MEMBERS = new Set([
  // Arrays, strings, objects, maps, promises and errors.
  'at',
  'findLast',
  'findLastIndex',
  'toReversed',
  'toSorted',
  'toSpliced',
  'with',
  'replaceAll',
  'isWellFormed',
  'toWellFormed',
  'hasOwn',
  'groupBy',
  'fromAsync',
  'withResolvers',
  'union',
  'intersection',
  'difference',
  'symmetricDifference',
  'isSubsetOf',
  'isSupersetOf',
  'isDisjointFrom',
  'getOrInsert',
  'getOrInsertComputed',
  'supportedValuesOf',
  'canParse',
  // DOM and requests.
  'replaceChildren',
  'checkVisibility',
  'moveBefore',
  'setHTML',
  'setHTMLUnsafe',
  'randomUUID',
  'throwIfAborted',
  'requestIdleCallback',
  'structuredClone',
  'reportError',
  'showPopover',
  'hidePopover',
  'togglePopover',
  'requestSubmit',
  'scrollend',
]);
/** Static members, with their class because our own code may use the name alone (`any`). */
const STATICS = new Set([
  'AbortSignal.timeout',
  'AbortSignal.any',
  'Promise.any',
  'Promise.try',
  'URL.parse',
  'Response.json',
  'Iterator.from',
  'Array.fromAsync',
  'RegExp.escape',
]);
const GLOBALS = new Set([
  'structuredClone',
  'requestIdleCallback',
  'reportError',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'Iterator',
  'DecompressionStream',
  'CompressionStream',
  'scheduler',
  'URLPattern',
  'Temporal',
  'CookieStore',
]);
/** Allowed in scripts that test for them first (`'highlights' in CSS`). */
const FEATURE_DETECTED = new Set([
  'share',
  'highlights',
  'adoptedStyleSheets',
  'BroadcastChannel',
  'Segmenter',
]);

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
      if (MEMBERS.has(name)) return [name];
      if (
        FEATURE_DETECTED.has(name) &&
        !code.includes(`\`${name}\`in `) &&
        !code.includes(`"${name}"in `)
      )
        return [name];
      return STATICS.has(`${object}.${name}`) ? [`${object}.${name}`] : [];
    }
    // `const { groupBy } = Map`; `at` is excluded, as our own data uses it for positions.
    case 'Property':
      return node.key.type === 'Identifier' &&
        !node.computed &&
        node.value.type === 'Identifier' &&
        node.kind === 'init' &&
        node.key.name !== 'at' &&
        MEMBERS.has(node.key.name)
        ? [node.key.name]
        : [];
    case 'Identifier':
      return GLOBALS.has(node.name) ? [node.name] : [];
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
