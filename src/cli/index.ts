/** cli: the command line. */
export type { CommandDeps, OutputFormat, TextOutput } from './model.ts';
export { type EndWith, runCommandLine } from './run-command-line.ts';
