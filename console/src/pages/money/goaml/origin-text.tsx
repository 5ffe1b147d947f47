/** Where a value of a report comes from, in a line, with the evidence behind it on demand. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate, RefText } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import type { Origin } from './goaml-api.ts';
import style from './report.module.css';

/** The line. */
export function OriginText(props: { readonly from: Origin }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { evidenceIds } = props.from;
  const words = useOriginWords(props.from);
  if (evidenceIds.length === 0) return <span className={style['soft']}>{words}</span>;
  return (
    <details className={style['origin']}>
      <summary>
        {words} ·{' '}
        {t('origin.pieces', { count: evidenceIds.length, shown: formats.number(evidenceIds.length) })}
      </summary>
      <ul>
        {evidenceIds.map((id) => (
          <li key={id}>
            <RefText>{id}</RefText>
          </li>
        ))}
      </ul>
    </details>
  );
}

const RULES = ['converted-at-rate', 'sentence-of-finding'] as const;

function useOriginWords(from: Origin): string {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { session } = useShell();
  if (from.kind === 'evidence') return t('origin.evidence');
  if (from.kind === 'profile') return t('origin.profile');
  if (from.kind === 'file') return t('origin.file', { line: formats.number(from.line ?? 0) });
  if (from.kind === 'person') {
    const isOwn = from.personId === session.personId;
    const who = isOwn ? t('origin.you') : isolate(from.personName ?? from.personId ?? '');
    return t('origin.person', { who, when: from.at === null ? '' : isolate(formats.instant(from.at)) });
  }
  const known = RULES.find((rule) => rule === from.rule);
  const rule = known === undefined ? isolate(from.rule ?? '') : t(`origin.rule.${known}`);
  return from.detail === null ? rule : `${rule} (${isolate(from.detail)})`;
}
