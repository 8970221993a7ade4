import { LASTING, REVALIDATED, type HostingRules } from './rules.ts';

/**
 * Writes the maps that `deploy/nginx.conf` includes: what depends on the content, the code and the
 * base path. Source: https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMaps(rules: HostingRules): string {
  const { base, policies, lastingFolders, moves, gone } = rules;
  return [
    '# Written by each build; deploy/nginx.conf includes it.',
    map('$host', '$kho_tin_not_found', `${base}404.html`, []),
    map('$uri', '$kho_tin_policy', policies.site, [[`~^${literal(base)}bien-tap/`, policies.form]]),
    // An error is not kept for a year, wherever it occurs.
    map(
      '$status$uri',
      '$kho_tin_caching',
      REVALIDATED,
      lastingFolders.map((folder) => [`~^(?:200|206|304)${literal(folder)}`, LASTING]),
    ),
    map(
      '$uri',
      '$kho_tin_moved',
      '',
      moves.map(({ from, to }) => [from, to]),
    ),
    map(
      '$uri',
      '$kho_tin_gone',
      '',
      gone.map((path) => [path, '1']),
    ),
  ].join('\n');
}

function map(
  source: string,
  variable: string,
  otherwise: string,
  entries: readonly (readonly [string, string])[],
): string {
  const lines = [['default', otherwise], ...entries].map(
    ([key = '', value = '']) => `  ${key === 'default' ? key : `"${key}"`} "${value}";`,
  );
  return [`map ${source} ${variable} {`, ...lines, '}', ''].join('\n');
}

/** A path as a part of a regular expression. */
function literal(path: string): string {
  return path.replace(/[.~-]/gu, String.raw`\$&`);
}
