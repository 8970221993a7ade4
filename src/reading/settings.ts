/** The key of the device's storage under which a reader's settings stand, as JSON: what is as usual is left out. */
export const SETTINGS_KEY = 'cach-doc';

/** What a reader may set, with the choices in order and the usual one; the look of each is in styles/settings.css. */
export const SETTINGS = {
  textSize: { label: 'Cỡ chữ', usual: '2', choices: { 1: 'Nhỏ', 2: 'Vừa', 3: 'Lớn', 4: 'Rất lớn', 5: 'Lớn nhất' } },
  theme: { label: 'Màu nền', usual: 'device', choices: { device: 'Theo máy', light: 'Sáng', dark: 'Tối' } },
  readingWidth: { label: 'Bề rộng dòng chữ', usual: 'medium', choices: { narrow: 'Hẹp', medium: 'Vừa', wide: 'Rộng' } },
} as const;

/** The speeds of reading aloud, where 1 is the voice's own. */
export const SPEEDS = ['0.8', '0.9', '1', '1.15', '1.3', '1.5'];

/** Settings that differ from the usual: `{ theme: 'dark' }`. */
export type Settings = Partial<Record<keyof typeof SETTINGS | 'speed', string>>;

/** What each setting may be, and usually is. */
const ALLOWED = new Map<string, { values: string[]; usual: string }>([
  ...Object.entries(SETTINGS).map(([name, { choices, usual }]) => [name, { values: Object.keys(choices), usual }] as const),
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
