import { describe, expect, it } from 'vitest';
import { useBrowserWorld } from './world.ts';

const world = useBrowserWorld();

describe('a one-time link', () => {
  it.each(['en', 'ur'] as const)(
    'opens a session once, and leaves its token in no address (%s)',
    async (language) => {
      const page = await world.window({ as: null, language });
      const link = await world.demo().signInLink('analyst');
      await page.goto(link);
      await page.waitForURL((url) => url.pathname === '/console/');
      await page.getByRole('navigation').first().waitFor();
      expect(page.url()).not.toContain('#');
      expect(await page.evaluate(() => document.cookie)).toBe('');
      const asked = world.demo().log.join('\n');
      expect(asked).not.toContain(link.split('#')[1]);
      const again = await world.window({ as: null, language });
      await again.goto(link);
      await again.getByRole('alert').waitFor();
      expect(new URL(again.url()).pathname).toBe('/console/sign-in');
      expect(again.url()).not.toContain('#');
    },
  );
});

describe('the page', () => {
  it('comes with a policy that lets nothing inline run and nothing from elsewhere in', async () => {
    const page = await world.open('sign-in', { as: null });
    world.tolerate(page, /content.security.policy|requires 'Trusted(HTML|Script)'/i);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      const added = tryTo(() => {
        script.textContent = 'globalThis.broken = true';
        document.head.append(script);
      });
      const html = tryTo(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.broken = true">');
      });
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      const hidden = getComputedStyle(document.body).display === 'none';
      style.remove();
      return { added, html, hidden, broken: 'broken' in globalThis };
      function tryTo(run: () => void): string {
        try {
          run();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      }
    });
    expect(outcome).toEqual({ added: 'TypeError', html: 'TypeError', hidden: false, broken: false });
    const elsewhere = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(elsewhere).toBe('refused');
  });
});
