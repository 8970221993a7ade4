import { parseSettings, settingsKey, withSetting, type Settings } from '../settings.ts';

const KEY = settingsKey(import.meta.env.BASE_URL);

/** Used if storage is blocked: settings then last as long as the page. */
let fallback: string | null = null;

/** Reads the device's settings. */
export function storedSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY) ?? fallback);
  } catch {
    return parseSettings(fallback);
  }
}

/** Stores one setting on this device only. */
export function storeSetting(name: string, value: string): void {
  fallback = JSON.stringify(withSetting(storedSettings(), name, value));
  try {
    localStorage.setItem(KEY, fallback);
  } catch {
    // Storage is blocked or full.
  }
}
