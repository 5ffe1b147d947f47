/** Money: the search for patterns, and what it found for people to decide. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../../parts/index.ts';
import { MoneyNav } from '../money-nav.tsx';
import { DetectionPart } from './detection-part.tsx';
import { MoneyQueue } from './money-queue.tsx';

/** The page. */
export function MoneyPage() {
  const { t } = useTranslation(['money', 'findings', 'common']);
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <MoneyNav />
      <DetectionPart />
      <Section title={t('queue.findings')} actions={<Link to="/money/ranking">{t('queue.howOrdered')}</Link>}>
        <MoneyQueue />
      </Section>
    </Page>
  );
}
