/** `silsila start`: what the verb takes; the work is loaded when it runs. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { readCount } from '../options.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

const PORT_PRESET = 4600;
const PORT_MAX = 65_535;

/** Adds `start`. */
export function addStartVerb(program: Command, deps: CommandDeps): void {
  addStoreOptions(program.command('start'))
    .description(
      'Opens the store, loads the invented example on first run, and serves the API and its documentation.',
    )
    .option(
      '--port <port>',
      'port to listen on, 0 for a free one',
      readCount({ min: 0, max: PORT_MAX }),
      PORT_PRESET,
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--no-demo', 'load nothing on first run')
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { startSilsila } = await import('./start-server.ts');
      await startSilsila(deps, {
        place: readStorePlace(options, deps),
        port: Number(options['port']),
        host: String(options['host']),
        demo: options['demo'] !== false,
      });
    });
}

const EXAMPLE = `
Runs until Ctrl-C. On 127.0.0.1 only this machine reaches it; put a proxy with TLS before it for others.

Examples:
  silsila start
  silsila start --port 8080 --data /srv/silsila
  SILSILA_SECRET=… silsila start --database postgres://silsila@db.example/silsila --no-demo`;
