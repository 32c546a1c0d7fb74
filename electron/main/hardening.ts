/** Switches that would let another program of the same user look into the packaged one (quality.md S27). */
const DEBUG_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
];

/** Gives the debug switches that a start carries; the packaged program refuses to run with any of them. */
export function findDebugSwitches(hasSwitch: (name: string) => boolean): readonly string[] {
  return DEBUG_SWITCHES.filter((name) => hasSwitch(name));
}
