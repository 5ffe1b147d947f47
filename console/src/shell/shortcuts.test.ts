import { describe, expect, it } from 'vitest';
import { letterOf } from './shortcuts.ts';

describe('letterOf()', () => {
  it('is the letter that is typed on a Latin keyboard, wherever it lies', () => {
    expect(letterOf({ key: 'a', code: 'KeyQ' })).toBe('a');
  });

  it('is the letter of the place on a keyboard of another script', () => {
    expect(letterOf({ key: 'ت', code: 'KeyT' })).toBe('t');
    expect(letterOf({ key: 'ن', code: 'KeyN' })).toBe('n');
  });

  it('leaves other keys as they are', () => {
    expect(letterOf({ key: 'Enter', code: 'Enter' })).toBe('Enter');
    expect(letterOf({ key: '؟', code: 'Slash' })).toBe('؟');
  });
});
