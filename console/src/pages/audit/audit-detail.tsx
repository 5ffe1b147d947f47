/** All that one entry of the log says: what happened, why, and its place in the chain. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Dialog, Facts, NameText, RefText } from '../../parts/index.ts';
import { usePurposeWords } from '../../shell/purpose-word.ts';
import { AuditCounts } from './audit-counts.tsx';
import type { AuditEntry } from './audit-model.ts';
import { useActionWords, useActorWords } from './audit-words.ts';
import { OutcomeMark } from './outcome-mark.tsx';

/** The dialog; open while there is an entry. */
export function AuditDetail(props: { readonly entry: AuditEntry | null; readonly onClose: () => void }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const actionWords = useActionWords();
  const actorWords = useActorWords();
  const purposeWords = usePurposeWords();
  const { entry } = props;
  if (entry === null) return null;
  const none = t('detail.none');
  const text = (value: string | null): ReactNode =>
    value === null || value === '' ? none : <NameText>{value}</NameText>;
  const reference = (value: string | null): ReactNode => (value === null ? none : <RefText>{value}</RefText>);
  return (
    <Dialog
      title={t('detail.title', { seq: formats.number(entry.seq) })}
      isOpen
      onClose={props.onClose}
      isWide
    >
      <h3>{t('detail.what')}</h3>
      <Facts
        facts={[
          [t('detail.at'), formats.instant(entry.at)],
          [t('detail.action'), actionWords(entry.action)],
          [t('detail.outcome'), <OutcomeMark key="outcome" outcome={entry.outcome} />],
          [t('detail.code'), reference(entry.code)],
          [t('detail.person'), text(actorWords(entry))],
          [t('detail.agency'), entry.agencyId === null ? none : formats.number(entry.agencyId)],
          [t('detail.session'), reference(entry.sessionId)],
          [t('detail.subject'), reference(entry.subject)],
        ]}
      />
      <h3>{t('detail.why')}</h3>
      <Facts
        facts={[
          [t('detail.purpose'), entry.purpose === null ? none : purposeWords(entry.purpose)],
          [t('detail.legalBasis'), text(entry.legalBasis)],
          [t('detail.case'), text(entry.caseRef)],
          [t('detail.justification'), text(entry.justification)],
        ]}
      />
      <h3>{t('detail.counts')}</h3>
      <AuditCounts detail={entry.detail} />
      <h3>{t('detail.proof')}</h3>
      <Facts
        isWide
        facts={[
          [t('detail.prevHash'), reference(entry.prevHash)],
          [t('detail.rowHash'), reference(entry.rowHash)],
        ]}
      />
    </Dialog>
  );
}
