/**
 * Optional packages in the lock file. Native programs come as one optional package for each platform. A registry that does not hold all of
 * them lets `npm install` write a lock file without those, and then `npm ci` refuses it everywhere. Here they are found and put back.
 */

/** What is read of a package in the lock file. */
interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** An optional package that the lock file names and does not hold. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  /** The place in the lock file of the package that names it. */
  readonly wantedBy: string;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'];

/** The optional packages that are named and not held. */
export function findMissing(text: string): readonly MissingPackage[] {
  const { packages } = parseLock(text);
  return Object.entries(packages).flatMap(([place, found]) =>
    Object.entries(found.optionalDependencies ?? {})
      .filter(([name]) => !isHeld(packages, place, name))
      .map(([name, version]) => ({ name, version, wantedBy: place })),
  );
}

/** The lock file with an entry for each of them: version, system and processor, so that `npm ci` passes over it where it does not fit. */
export function completeLock(text: string): string {
  const lock = parseLock(text);
  const added = findMissing(text).map(({ name, version, wantedBy }) => {
    const dev = lock.packages[wantedBy]?.dev === true ? { dev: true } : {};
    return [`node_modules/${name}`, { version, ...platformOf(name), ...dev, optional: true }] as const;
  });
  const packages = Object.fromEntries(
    [...Object.entries(lock.packages), ...added].sort(([left], [right]) => (left < right ? -1 : 1)),
  );
  return `${JSON.stringify({ ...lock, packages }, null, 2)}\n`;
}

function isHeld(packages: Readonly<Record<string, LockedPackage>>, place: string, name: string): boolean {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`] !== undefined) return true;
    if (base === '') return false;
  }
}

/** System, processor and C library, as the name of the package says them: `…-linux-arm64-musl`. */
function platformOf(name: string): Readonly<Record<string, readonly string[]>> {
  const words = name.split(/[/-]/);
  const system = words.map((word) => SYSTEMS[word]).find((word) => word !== undefined);
  const processor = words.find((word) => PROCESSORS.includes(word));
  const library = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : null;
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(library === null || system !== 'linux' ? {} : { libc: [library] }),
    ...(system === undefined ? {} : { os: [system] }),
  };
}

function parseLock(text: string): { readonly packages: Readonly<Record<string, LockedPackage>> } {
  return JSON.parse(text) as { packages: Record<string, LockedPackage> };
}
