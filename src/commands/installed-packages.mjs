/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 * @typedef {{ os: string, cpu: string, libc: string }} Machine
 */

/**
 * The first folder under node_modules that is not as the lock wants it: missing, of another version, or not in the
 * lock at all; null when everything agrees. Packages for other platforms need not be there.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last of all
 * @param {Machine} machine
 * @returns {string | null}
 */
export function findDifference(lock, installed, machine) {
  for (const [folder, locked] of Object.entries(lock.packages)) {
    if (folder === '') continue;
    const found = installed.packages[folder];
    if (found === undefined ? isRequired(locked, machine) : !isSame(locked, found)) return folder;
  }
  return Object.keys(installed.packages).find((folder) => lock.packages[folder] === undefined) ?? null;
}

/** @returns {Machine} this machine in npm's words */
export function thisMachine() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return {
    os: process.platform,
    cpu: process.arch,
    libc: process.platform !== 'linux' ? '' : report.header?.glibcVersionRuntime ? 'glibc' : 'musl',
  };
}

/**
 * An optional package that names no platform comes with one that does, so its absence says nothing.
 *
 * @param {LockedPackage} locked
 * @param {Machine} machine
 */
function isRequired(locked, machine) {
  if (!locked.optional) return true;
  if (!locked.os && !locked.cpu) return false;
  return matches(locked.os, machine.os) && matches(locked.cpu, machine.cpu) && matches(locked.libc, machine.libc);
}

/**
 * @param {string[] | undefined} allowed names, or names to exclude with a leading `!`; anything when undefined
 * @param {string} actual
 */
function matches(allowed, actual) {
  if (allowed === undefined || allowed.includes(actual) || allowed.includes('any')) return true;
  return allowed.every((name) => name.startsWith('!')) && !allowed.includes(`!${actual}`);
}

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage} found
 */
function isSame(locked, found) {
  return locked.version === found.version && locked.integrity === found.integrity;
}
