/** How many of the newest briefings are saved at once. */
export const NEWEST = 50;

/** The file that names them, below the site's root. */
export const NEWEST_FILE = 'ngoai-mang/moi-nhat.json';
