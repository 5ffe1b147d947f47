/** What was decided of this party and this entry before. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { isolate, NameText, showInvisible } from '../../parts/index.ts';
import argument from './answer.module.css';
import type { MatchResult } from './asked.ts';

/** What is remembered; nothing where nothing is. */
export function Memory(props: { readonly memory: MatchResult['memory'] }) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { memory } = props;
  if (memory.kind === 'none') return null;
  const isCleared = memory.kind === 'cleared';
  return (
    <section
      className={`${argument['memory']} ${isCleared ? argument['cleared'] : argument['reopened']}`}
      aria-label={t('memory.label')}
    >
      <h3>{isCleared ? t('memory.cleared') : t('memory.reopened')}</h3>
      <p>
        {isCleared && memory.decidedByName != null
          ? t('memory.byWhen', {
              name: isolate(showInvisible(memory.decidedByName)),
              instant: formats.instant(memory.decidedAt),
            })
          : t('memory.when', {
              instant: formats.instant(isCleared ? memory.decidedAt : memory.clearedAt),
            })}{' '}
        {isCleared ? t('memory.clearedWords') : t('memory.reopenedWords')}
      </p>
      <blockquote dir="auto">
        <NameText>{isCleared ? memory.reason : memory.because}</NameText>
      </blockquote>
      <Link to="/findings/$findingId" params={{ findingId: memory.finding }}>
        {t('memory.finding')}
      </Link>
    </section>
  );
}
