/** The command line: verbs, their options and help; errors become messages and exit statuses. */

import { Command, CommanderError } from 'commander';
import { Fault, fault } from '../base/index.ts';
import { cancellable } from './cancellable-input.ts';
import type { CommandDeps } from './model.ts';
import { reportFault } from './report-fault.ts';
import { addAuditVerbs } from './verbs/audit.ts';
import { addDemoVerb } from './verbs/demo.ts';
import { addDoctorVerb } from './verbs/doctor.ts';
import { addIncidentsVerbs } from './verbs/incidents.ts';
import { addListsVerbs } from './verbs/lists.ts';
import { addMoneyVerbs } from './verbs/money.ts';
import { addNamesVerbs } from './verbs/names.ts';
import { addPlacesVerbs } from './verbs/places.ts';
import { addScreenVerb } from './verbs/screen.ts';
import { addStartVerb } from './verbs/start.ts';

/** A verb tells the command line with which status to end. */
export type EndWith = (status: number) => void;

/**
 * Runs one command and answers its exit status: 0 done, 1 fault, 2 usage, 3 input refused, 4 not allowed.
 * Data go to standard output; progress, notices and errors to standard error. Never throws.
 */
export async function runCommandLine(words: readonly string[], outside: CommandDeps): Promise<number> {
  const deps = { ...outside, stdin: cancellable(outside.stdin, outside.signal) };
  const end = { status: 0 };
  const program = buildProgram(deps, (status) => {
    end.status = status;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return end.status;
  } catch (cause) {
    if (!(cause instanceof CommanderError)) return reportFault(deps, cause);
    if (cause.exitCode === 0) return 0;
    if (cause.code === 'commander.help') return new Fault('USAGE', 'no verb was given').exit;
    return reportFault(deps, fault('USAGE', cause.message.replace(/^error: /, '')));
  }
}

function buildProgram(deps: CommandDeps, end: EndWith): Command {
  const program = new Command('silsila')
    .description('Screens names against lists, with the evidence behind every answer.')
    .version(deps.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void deps.stdout.write(text),
      writeErr: (text) => void deps.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => deps.stdout.columns ?? 100,
      getErrHelpWidth: () => deps.stderr.columns ?? 100,
    })
    .addHelpText('after', EXIT_STATUSES);
  addStartVerb(program, deps);
  addScreenVerb(program, deps, end);
  addNamesVerbs(program, deps, end);
  addListsVerbs(program, deps);
  addMoneyVerbs(program, deps, end);
  addIncidentsVerbs(program, deps);
  addPlacesVerbs(program, deps);
  addAuditVerbs(program, deps, end);
  addDoctorVerb(program, deps, end);
  addDemoVerb(program, deps, end);
  return program;
}

const EXIT_STATUSES = `
Exit status: 0 done, 1 fault, 2 usage, 3 input refused (with file, line and column), 4 not allowed.`;
