/**
 * The guard of the page: in browsers that know trusted types no text becomes HTML or script but through here. Of HTML only emptiness passes
 * (a library clears an element so); React builds elements and never writes HTML, so nothing of the console is kept out. Of scripts those of
 * the console's own build pass, which the map starts beside the page.
 */

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (text: string) => string | null;
      readonly createScriptURL: (address: string) => string | null;
    },
  ): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** Where the scripts of the build lie. */
const OWN_SCRIPTS = '/console/assets/';

/** Sets the guard; call it before anything is drawn. */
export function startGuard(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text === '' ? '' : null),
    createScriptURL: (address) => (isOwnScript(address) ? address : null),
  });
}

function isOwnScript(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && pathname.startsWith(OWN_SCRIPTS) && /\.m?js$/.test(pathname);
}
