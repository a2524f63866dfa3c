/** The rule of direction (docs/decisions/0001-rooms.md): import leftwards only, modules through their public face. */
const order = ['identity', 'programmes', 'logs', 'submissions', 'assessment', 'accreditation', 'insight']
const later = (name) => order.slice(order.indexOf(name) + 1)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'db-imports-nothing-of-the-app', severity: 'error', from: { path: '^db/' }, to: { path: '^app/' } },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(modules|policy|routes|ui|demo|bench|faults|boot)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/(modules|policy|routes|demo|bench|faults|boot)/' },
    },
    {
      name: 'policy-imports-no-module',
      severity: 'error',
      from: { path: '^app/policy/' },
      to: { path: '^app/(modules|routes|demo|bench|faults|boot)/' },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { path: '^app/(modules|policy|platform|ui)/' },
      to: { path: '^app/(routes|demo|bench|faults|boot)/|^app/(jobs|main)\\.server' },
    },
    {
      name: 'routes-start-nothing',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/(demo|bench|faults|boot)/|^app/(jobs|main)\\.server' },
    },
    ...order.map((name) => ({
      name: `direction-${name}`,
      severity: 'error',
      from: { path: `^app/modules/${name}/` },
      to: { path: `^app/modules/(${later(name).join('|') || 'none'})/` },
    })),
    {
      name: 'modules-through-their-face',
      severity: 'error',
      from: { path: '^app/modules/([^/]+)/' },
      // A public face is index.server.ts, pure rules and forms at the module's top, or its ui/.
      to: { path: '^app/modules/([^/]+)/.+\\.server\\.tsx?$', pathNot: ['^app/modules/$1/', '/index\\.server\\.ts$'] },
    },
    {
      name: 'routes-through-the-face',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/modules/([^/]+)/.+\\.server\\.tsx?$', pathNot: ['/index\\.server\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
