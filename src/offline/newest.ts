/** Number of newest briefings that the offline page saves in one go. */
export const NEWEST_COUNT = 50;

/** The JSON file that lists them, relative to the site's root. */
export const NEWEST_FILE = 'ngoai-mang/moi-nhat.json';
