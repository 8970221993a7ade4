import { parseSettings, settingsKey, withSetting, type Settings } from './settings.ts';

const KEY = settingsKey(import.meta.env.BASE_URL);

/** Counts where the browser refuses storage: then settings last as long as the page. */
let unstored: string | null = null;

/** The settings of this device. */
export function storedSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY) ?? unstored);
  } catch {
    return parseSettings(unstored);
  }
}

/** Chooses one setting, for this device alone: nothing is sent anywhere. */
export function storeSetting(name: string, value: string): void {
  unstored = JSON.stringify(withSetting(storedSettings(), name, value));
  try {
    localStorage.setItem(KEY, unstored);
  } catch {
    // A browser that refuses storage, or whose storage is full.
  }
}
