/** Builds the program when its sources have changed; tests of the package and of the window need it. */
import { ensureBuilt } from './build.ts';

ensureBuilt((line) => console.log(line));
