/**
 * The `localStorage` key of the reader's settings, stored as JSON without default values. Several
 * sites on a host share its storage; `base` is this site's base path.
 */
export function settingsKey(base: string): string {
  return `cach-doc:${base}`;
}

/**
 * The settings in the panel's order: default (`usual`) and choices, with their labels. Their styles
 * are in styles/settings.css.
 */
export const SETTINGS = {
  textSize: {
    label: 'Cỡ chữ',
    usual: '2',
    choices: { 1: 'Nhỏ', 2: 'Vừa', 3: 'Lớn', 4: 'Rất lớn', 5: 'Lớn nhất' },
  },
  theme: {
    label: 'Màu nền',
    usual: 'device',
    choices: { device: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  },
  readingWidth: {
    label: 'Bề rộng dòng chữ',
    usual: 'medium',
    choices: { narrow: 'Hẹp', medium: 'Vừa', wide: 'Rộng' },
  },
} as const;

/** Reading speeds, relative to the voice's own. */
export const SPEEDS = ['0.8', '0.9', '1', '1.15', '1.3', '1.5'];

/** Settings that differ from the defaults: `{ theme: 'dark' }`. */
export type Settings = Partial<Record<keyof typeof SETTINGS | 'speed', string>>;

/** A setting's valid values and default. */
interface AllowedValues {
  values: readonly string[];
  usual: string;
}

const ALLOWED = new Map<string, AllowedValues>([
  ...Object.entries(SETTINGS).map(([name, { choices, usual }]): [string, AllowedValues] => [
    name,
    { values: Object.keys(choices), usual },
  ]),
  ['speed', { values: SPEEDS, usual: '1' }],
]);

/** Parses stored settings; drops invalid and default values. */
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
      return typeof value === 'string' &&
        value !== allowed?.usual &&
        allowed?.values.includes(value)
        ? [[name, value]]
        : [];
    }),
  );
}

/** Returns the settings with one value changed; a default value is removed. */
export function withSetting(settings: Settings, name: string, value: string): Settings {
  return parseSettings(JSON.stringify({ ...settings, [name]: value }));
}
