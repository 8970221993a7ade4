import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'xem-thu/', '.building-*/', '.previous-*/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-console': 'error',
      // Prettier breaks code, not comments. What is data stays in one line.
      'max-len': [
        'error',
        {
          code: 100,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
          ignoreUrls: true,
        },
      ],
    },
  },
  // Astro's own types are not known to the type checker of ESLint; `astro check` looks at these
  // files.
  { files: ['**/*.astro', '**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: [
      '*.js',
      '*.mjs',
      '*.config.ts',
      'tests/support/reporter.ts',
      'tests/support/built-sites.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  // Vitest's asymmetric matchers are typed as `any`.
  {
    files: ['tests/**', 'tools/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);
