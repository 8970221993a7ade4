import compat, {
  type Identifier,
  type SupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };
import { OLDEST_BROWSERS } from '../../src/build/browser-target.ts';

/** A member of a class or namespace that one of the oldest browsers lacks. */
export interface NewMember {
  /** Its class or namespace: `Array`, `Intl.Locale`. */
  owner: string;
  name: string;
  /** Known of the web's APIs alone: the tables of JavaScript's builtins do not say it. */
  isStatic: boolean;
}

/** What one of {@link OLDEST_BROWSERS} lacks, on a desk or a telephone. Source: MDN's tables. */
export interface NewFeatures {
  members: NewMember[];
  /** Names that only new members have: `toReversed`, but not `size`. */
  memberNames: Set<string>;
  /** `Promise.any` */
  statics: Set<string>;
  /** New classes, functions and objects. */
  globals: Set<string>;
  /** New pseudo-classes and pseudo-elements, without colons: `has`. */
  selectors: Set<string>;
}

const BROWSERS = Object.entries(OLDEST_BROWSERS).flatMap(([name, version]) =>
  [name, name === 'chrome' ? 'chrome_android' : 'safari_ios'].map((browser) => ({
    browser,
    version,
  })),
);
const GLOBAL_SCOPES = new Set(['Window', 'WindowOrWorkerGlobalScope', 'WorkerGlobalScope']);

/** Reads from the tables what is newer than the oldest browsers. */
export function newFeatures(): NewFeatures {
  const members: NewMember[] = [];
  const [knownNames, knownGlobals] = [new Set<string>(), new Set<string>()];
  const [newNames, newGlobals, statics] = [new Set<string>(), new Set<string>(), new Set<string>()];

  const addMembers = (owner: string, type: Identifier, { isBuiltin = false } = {}) => {
    for (const [key, feature] of features(type)) {
      if (key === owner || key.endsWith('_event')) continue;
      const name = key.replace(/_static$/u, '');
      const isStatic = name !== key;
      const isOld = isKnown(feature);
      if (isOld) knownNames.add(name);
      else {
        members.push({ owner, name, isStatic });
        if (isStatic || isBuiltin) statics.add(`${owner}.${name}`);
        if (!isStatic) newNames.add(name);
      }
      if (GLOBAL_SCOPES.has(owner)) (isOld ? knownGlobals : newGlobals).add(name);
    }
  };
  const { api, javascript, webassembly, css } = compat;
  for (const [name, type] of [...features(api), ...features(javascript.builtins)])
    (isKnown(type) ? knownGlobals : newGlobals).add(name);
  for (const [name, type] of features(api)) addMembers(name, type);
  for (const [name, type] of features(javascript.builtins))
    addMembers(name, type, { isBuiltin: true });
  for (const [name, type] of features(javascript.builtins?.Intl))
    addMembers(`Intl.${name}`, type, { isBuiltin: true });
  for (const [name, type] of features(webassembly.api)) addMembers(`WebAssembly.${name}`, type);

  return {
    members,
    memberNames: difference(newNames, knownNames),
    statics,
    globals: difference(newGlobals, knownGlobals),
    selectors: new Set(
      features(css.selectors)
        .filter(([, feature]) => !isKnown(feature))
        .map(([name]) => name),
    ),
  };
}

function features(identifier: Identifier | undefined): [string, Identifier][] {
  return Object.entries(identifier ?? {}).flatMap(([name, feature]): [string, Identifier][] =>
    // The rest is the table of the group itself, `__compat`.
    'support' in feature ? [] : [[name, feature]],
  );
}

function isKnown(feature: Identifier): boolean {
  const support = feature.__compat?.support;
  // A group without a table of its own has members alone.
  if (!support) return true;
  return Object.entries(support).every(([name, statement]) => {
    const oldest = BROWSERS.find(({ browser }) => browser === name);
    return !oldest || [statement].flat().some((entry) => isSupported(entry, oldest.version));
  });
}

function isSupported(entry: SupportStatement, version: number): boolean {
  return [entry]
    .flat()
    .some(
      ({
        version_added: added,
        version_removed: removed,
        flags,
        prefix,
        alternative_name: other,
      }) =>
        typeof added === 'string' &&
        Number(added.replace('≤', '')) <= version &&
        removed === undefined &&
        flags === undefined &&
        prefix === undefined &&
        other === undefined,
    );
}

function difference(names: ReadonlySet<string>, without: ReadonlySet<string>): Set<string> {
  return new Set([...names].filter((name) => !without.has(name)));
}
