/** The folder of the archive's open data, from the site's root. */
export const DATA_FOLDER = '/du-lieu/';
