import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'build',
      'data',
      'data-*',
      'test-results',
      'app/platform/i18n/generated',
      'node_modules',
      'public',
      'project.inlang',
    ],
  },
  ...tseslint.configs.recommended,
  { files: ['**/*.tsx', 'app/**/ui/**'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='style'] Literal[value=/./]",
          message: 'Inline style strings are refused by the CSP; use a class.',
        },
      ],
    },
  },
  // `use…` is a hook only where there are components: useDatabase() is none.
  { files: ['**/*.tsx', '**/use-*.ts'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    files: ['**/*.{mjs,cjs}', 'tests/**', 'app/bench/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
)
