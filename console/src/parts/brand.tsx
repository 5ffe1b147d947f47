/** The name of the program in both scripts; it is not translated. */

const NAME = { latin: 'Silsila', arabic: 'سلسلہ' } as const;

/** The name in both scripts. */
export function Brand() {
  return (
    <>
      <span lang="en">{NAME.latin}</span> <span lang="ur">{NAME.arabic}</span>
    </>
  );
}

/** The title of the window for a page. */
export function windowTitle(page: string): string {
  return `${page} · ${NAME.latin}`;
}
