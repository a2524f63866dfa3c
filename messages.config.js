/**
 * How the message catalogue is compiled, the same for the build and for the tests: they may run at once.
 * One module a message, so that a page brings only its own.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export default {
  project: './project.inlang',
  outdir: './app/platform/i18n/generated',
  strategy: ['baseLocale'],
  outputStructure: 'message-modules',
}
