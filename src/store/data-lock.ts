/**
 * The lock of a data folder: a file that names the process which holds it. Two processes on one folder would destroy the
 * embedded database without a word, so a second one is refused by name; a lock of a dead process is taken over.
 */

import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { link, mkdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Clock, fault } from '../base/index.ts';

/** Name of the lock inside the data folder. */
const LOCK_FILE = 'silsila.lock';
/** How often a holder renews the time of its lock. */
const RENEW_MS = 5_000;
/** A holder on another machine or in another container cannot be asked; it is believed dead after this silence. */
const SILENCE_MAX_MS = 60_000;
/** A take-over lasts microseconds; one that is older was cut short. */
const TAKE_OVER_MAX_MS = 10_000;
/** How often a lock that changes under our hands is looked at again. */
const ATTEMPTS_MAX = 20;

/** What the lock file says of its holder. `startedAt` tells a reused pid apart; null where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly startedAt: string | null;
  readonly place: string;
  readonly token: string;
}

/** A held lock. */
export class DataLock {
  readonly #file: string;
  readonly #token: string;
  readonly #renewal: NodeJS.Timeout;

  private constructor(file: string, token: string, clock: Clock) {
    this.#file = file;
    this.#token = token;
    this.#renewal = setInterval(() => void this.#renew(clock), RENEW_MS);
    this.#renewal.unref();
  }

  /**
   * Takes the lock of a folder, which must exist.
   * @throws STORE_LOCKED when a living process holds it, this one included; the message names its pid
   */
  static async take(folder: string, clock: Clock): Promise<DataLock> {
    const file = join(folder, LOCK_FILE);
    const self: Holder = { ...describeProcess(process.pid), token: randomUUID() };
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
      if (await claim(file, self)) return new DataLock(file, self.token, clock);
      const holder = await readHolder(file);
      if (holder === null) continue;
      const alive = await describeLife(file, holder, clock);
      if (alive !== null) throw fault('STORE_LOCKED', alive);
      await removeStale({ file, holder, clock });
    }
    throw fault('STORE_LOCKED', `Several processes try to open ${folder} at the same time.`);
  }

  /** Frees the folder; a lock that is no longer ours is left alone. */
  async release(): Promise<void> {
    clearInterval(this.#renewal);
    const holder = await readHolder(this.#file);
    if (holder?.token === this.#token) await rm(this.#file, { force: true });
  }

  async #renew(clock: Clock): Promise<void> {
    const now = clock.now();
    // A folder that was removed under a running store shows itself at the next write; the lock needs no second alarm.
    await utimes(this.#file, now, now).catch(() => undefined);
  }
}

/** Creates the lock with its content in one step, where the file system knows links; false when there is one. */
async function claim(file: string, self: Holder): Promise<boolean> {
  const draft = `${file}.${self.token}`;
  const text = `${JSON.stringify(self)}\n`;
  try {
    await writeFile(draft, text);
    await link(draft, file).catch((error: unknown) => {
      if (!NO_LINKS.some((code) => hasCode(error, code))) throw error;
      return writeFile(file, text, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw fault('STORE_UNAVAILABLE', `The data folder cannot be locked (${file}).`, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

/** What file systems without links answer (FAT, some network and container mounts). */
const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** Why a holder counts as alive, in words for the refused; null when it is dead. */
async function describeLife(file: string, holder: Holder, clock: Clock): Promise<string | null> {
  const here = describeProcess(process.pid);
  if (holder.place !== here.place) {
    const silentMs = clock.now().getTime() - ((await stat(file).catch(() => null)) ?? { mtimeMs: 0 }).mtimeMs;
    if (silentMs > SILENCE_MAX_MS) return null;
    const seconds = Math.ceil(SILENCE_MAX_MS / 1000);
    return `Process ${holder.pid} on ${holder.place} holds ${file}. If that machine is gone, try again in ${seconds} seconds.`;
  }
  if (!isAlive(holder.pid)) return null;
  const startedAt = readStart(holder.pid);
  const reused = holder.startedAt !== null && startedAt !== null && holder.startedAt !== startedAt;
  if (reused) return null;
  if (holder.pid === process.pid)
    return `This process (${holder.pid}) has the data folder open already (${file}).`;
  return `Process ${holder.pid} holds the data folder (${file}).`;
}

/** Removes a dead holder's lock. The guard folder keeps two newcomers from removing each other's fresh lock. */
async function removeStale({
  file,
  holder,
  clock,
}: {
  file: string;
  holder: Holder;
  clock: Clock;
}): Promise<void> {
  const guard = `${file}.taking-over`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const age =
      clock.now().getTime() - ((await stat(guard).catch(() => null)) ?? { mtimeMs: Infinity }).mtimeMs;
    if (age > TAKE_OVER_MAX_MS) await rmdir(guard).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return;
  }
  try {
    const now = await readHolder(file);
    if (now?.token === holder.token) await rm(file, { force: true });
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return parseHolder(await readFile(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw fault(
      'STORE_LOCKED',
      `The lock of the data folder cannot be read (${file}); remove it if no Silsila runs.`,
      {
        cause: error,
      },
    );
  }
}

function parseHolder(text: string): Holder {
  const value = JSON.parse(text) as Partial<Holder>;
  if (typeof value.pid !== 'number' || typeof value.place !== 'string' || typeof value.token !== 'string') {
    throw fault('STORE_LOCKED', 'The lock names no process.');
  }
  return { pid: value.pid, startedAt: value.startedAt ?? null, place: value.place, token: value.token };
}

/** What is known of a process: when it started (in the system's own ticks, with the boot) and where it runs. */
function describeProcess(pid: number): Omit<Holder, 'token'> {
  return { pid, startedAt: readStart(pid), place: `${hostname()} ${readNamespace()}`.trim() };
}

function readStart(pid: number): string | null {
  const ticks = readStatus(pid)[19];
  if (ticks === undefined) return null;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    // Without the boot's id the ticks since boot still tell two processes of one boot apart.
    return ticks;
  }
}

/** Source: proc(5), /proc/<pid>/stat: the fields behind the command's closing bracket, of which the first is the state. */
function readStatus(pid: number): readonly string[] {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ');
  } catch {
    // Not Linux, or the process is gone: then the pid alone decides.
    return [];
  }
}

function readNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux: the host name alone tells places apart.
    return '';
  }
}

/** A zombie answers signals but holds no file any more. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readStatus(pid)[0] !== 'Z';
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
