import { describe, expect, it } from 'vitest';
import { refreshTour } from './tour.ts';

const PAGE =
  "before\n```console\n$ npx silsila screen --name 'A B' x.csv\nold\noutput\n```\nafter\n```\nother\n```\n";

describe('refreshTour()', () => {
  it('runs each command and puts what it prints below it', () => {
    const calls: (readonly string[])[] = [];
    const page = refreshTour(PAGE, (words) => {
      calls.push(words);
      return 'new\n';
    });
    expect(calls).toEqual([['screen', '--name', 'A B', 'x.csv']]);
    expect(page).toBe(
      "before\n```console\n$ npx silsila screen --name 'A B' x.csv\nnew\n```\nafter\n```\nother\n```\n",
    );
  });

  it('leaves a page that is up to date as it is', () => {
    const once = refreshTour(PAGE, () => 'same\n');
    expect(refreshTour(once, () => 'same\n')).toBe(once);
  });
});
