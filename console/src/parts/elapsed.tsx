/** How long something has been under way, counted by the second. */

import { useEffect, useState } from 'react';
import { useFormats } from '../i18n/format.ts';

const TICK_MS = 1_000;

/** The time since this part was drawn. */
export function Elapsed() {
  const formats = useFormats();
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => setElapsedMs(performance.now() - startedAt), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden="true">{formats.duration(elapsedMs)}</span>;
}
