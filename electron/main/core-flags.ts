/**
 * How V8 is set up in core: a young generation of 2 MiB a half instead of 16. Core answers in small pieces and keeps
 * little; the large default was grown by bursts of rows and never given back: a third of the memory over 100,000
 * dossiers, at the same speed (docs/performance.md). Electron appends `execArgv` of a utility process to its command
 * line, where its JavaScript environment reads `--js-flags` before V8 starts; later the size can no longer be changed.
 */
export const CORE_FLAGS: readonly string[] = ['--js-flags=--max-semi-space-size=2'];
