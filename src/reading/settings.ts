/**
 * The key of the device's storage under which a reader's settings stand, as JSON: what is as usual is left out. Several sites
 * of a host share its storage; `base` is the path of this one.
 */
export function settingsKey(base: string): string {
  return `cach-doc:${base}`;
}

/** What a reader may set, with the choices in order and the usual one; words for them are in settings-words.ts, the look of each in styles/settings.css. */
export const SETTINGS = {
  textSize: { usual: '2', choices: ['1', '2', '3', '4', '5'] },
  theme: { usual: 'device', choices: ['device', 'light', 'dark'] },
  readingWidth: { usual: 'medium', choices: ['narrow', 'medium', 'wide'] },
} as const;

/** The speeds of reading aloud, where 1 is the voice's own. */
export const SPEEDS = ['0.8', '0.9', '1', '1.15', '1.3', '1.5'];

/** Settings that differ from the usual: `{ theme: 'dark' }`. */
export type Settings = Partial<Record<keyof typeof SETTINGS | 'speed', string>>;

/** What a setting may be, and usually is. */
interface Allowed {
  values: readonly string[];
  usual: string;
}

const ALLOWED = new Map<string, Allowed>([
  ...Object.entries(SETTINGS).map(([name, { choices, usual }]): [string, Allowed] => [name, { values: choices, usual }]),
  ['speed', { values: SPEEDS, usual: '1' }],
]);

/** Settings out of what was stored: what nobody could have chosen is left out. */
export function parseSettings(stored: string | null): Settings {
  let read: unknown;
  try {
    read = JSON.parse(stored ?? '{}');
  } catch {
    return {};
  }
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]: [string, unknown]) => {
      const allowed = ALLOWED.get(name);
      return typeof value === 'string' && value !== allowed?.usual && allowed?.values.includes(value) ? [[name, value]] : [];
    }),
  );
}

/** Settings with one more chosen; what is chosen as usual leaves them. */
export function withSetting(settings: Settings, name: string, value: string): Settings {
  return parseSettings(JSON.stringify({ ...settings, [name]: value }));
}
