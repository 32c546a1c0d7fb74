import { registerHooks } from 'node:module';

/*
 * `node --import ./test/electron-double/register.ts out/main/main.js`: answers `import 'electron'` with the double.
 * The builds stay as they are.
 */
const double = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
