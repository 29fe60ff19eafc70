/** Plumbing between an element and the platform or its scope; nothing a page calls. */
const PLUMBING = /^(scope|scopeAwaited|deadline|form[A-Z]\w*Callback)$/;

/** Leaves out what is not public: private and protected members, `#fields`, and modules that declare no element. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(({ name, privacy, static: own }) => !name.startsWith('#') && !name.startsWith('_') && privacy !== 'private' && privacy !== 'protected' && !own && !PLUMBING.test(name));
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !fieldName || declaration.members?.some(({ name }) => name === fieldName));
        declaration.events = declaration.events?.filter(({ name }) => name).map(event => ({ ...event, type: event.type ?? { text: 'CustomEvent' } }));
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(module => module.declarations?.some(({ customElement, tagName }) => customElement && tagName));
  },
};

export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/strings/**', 'components/theme/**', '**/*.styles.ts', '**/*.generated.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly],
};
