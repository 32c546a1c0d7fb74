/** Electron takes V8's flags as `--js-flags="…"`, Node takes them plain; Node's own are the same in both. */
export function nodeFlags(execArgv: readonly string[]): readonly string[] {
  const prefix = '--js-flags=';
  return execArgv.flatMap((flag) =>
    flag.startsWith(prefix) ? flag.slice(prefix.length).split(' ') : [flag],
  );
}
