/** The console's shell. The console reaches Silsila only over the HTTP contract; it has no pages yet. */

/** Where the server publishes the contract that the console's client is made from. */
export const CONTRACT_PATH = '/openapi.json';
