/**
 * The guard of the page: in browsers that know trusted types no text becomes HTML or script but through here, and here only emptiness
 * passes (a library clears an element so). React builds elements and never writes HTML, so nothing of the console is kept out.
 */

interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createHTML: (text: string) => string | null }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** Sets the guard; call it before anything is drawn. */
export function startGuard(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: (text) => (text === '' ? '' : null) });
}
