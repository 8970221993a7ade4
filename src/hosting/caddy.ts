import { LASTING, REVALIDATED, type HostingRules } from './rules.ts';

/**
 * Writes the directives that `deploy/Caddyfile` imports into its site. Source:
 * https://caddyserver.com/docs/caddyfile/directives
 */
export function caddyDirectives(rules: HostingRules): string {
  const { base, policies, lastingFolders, moves, gone } = rules;
  return [
    '# Written by each build; deploy/Caddyfile imports it.',
    `@kho_tin_form path ${base}bien-tap/*`,
    `@kho_tin_pages not path ${base}bien-tap/*`,
    `header @kho_tin_form Content-Security-Policy "${policies.form}"`,
    `header @kho_tin_pages Content-Security-Policy "${policies.site}"`,
    `@kho_tin_lasting path ${lastingFolders.map((folder) => `${folder}*`).join(' ')}`,
    `@kho_tin_changing not path ${lastingFolders.map((folder) => `${folder}*`).join(' ')}`,
    `header @kho_tin_lasting Cache-Control "${LASTING}"`,
    `header @kho_tin_changing Cache-Control "${REVALIDATED}"`,
    map(
      'kho_tin_moved',
      moves.map(({ from, to }) => [from, to]),
    ),
    '@kho_tin_moved expression `{kho_tin_moved} != ""`',
    'redir @kho_tin_moved {kho_tin_moved} 301',
    map(
      'kho_tin_gone',
      gone.map((path) => [path, 'yes']),
    ),
    '@kho_tin_gone expression `{kho_tin_gone} != ""`',
    'error @kho_tin_gone 410',
    'handle_errors {',
    `\theader Cache-Control "${REVALIDATED}"`,
    '\t@gone_page {',
    '\t\texpression {err.status_code} == 410',
    '\t\tfile {path}index.html',
    '\t}',
    '\thandle @gone_page {',
    '\t\trewrite * {path}index.html',
    '\t\tfile_server {',
    '\t\t\tstatus 410',
    '\t\t}',
    '\t}',
    '\t@missing expression {err.status_code} == 404',
    '\thandle @missing {',
    `\t\trewrite * ${base}404.html`,
    '\t\tfile_server {',
    '\t\t\tstatus 404',
    '\t\t}',
    '\t}',
    '}',
    '',
  ].join('\n');
}

function map(placeholder: string, entries: readonly (readonly [string, string])[]): string {
  const lines = entries.map(([path, value]) => `\t${path} ${value}`);
  return [`map {path} {${placeholder}} {`, ...lines, '\tdefault ""', '}'].join('\n');
}
