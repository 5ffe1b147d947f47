/** Files of names: one comes in, the own ones are found again. */

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../parts/index.ts';
import { BatchList } from './batch-list.tsx';
import { FileDrop } from './file-drop.tsx';
import { PickRefused } from './file-refused.tsx';
import { type Picked, pickFile } from './picked-file.ts';
import { PrepareFile } from './prepare-file.tsx';

/** The page. */
export function BatchesPage() {
  const { t } = useTranslation('batches');
  const [picked, setPicked] = useState<Picked | null>(null);
  const takeFiles = useCallback(async (files: readonly File[]) => setPicked(await pickFile(files)), []);
  const leave = useCallback(() => setPicked(null), []);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {picked?.kind === 'ready' ? (
        <PrepareFile key={picked.key} picked={picked} onLeave={leave} />
      ) : (
        <>
          {picked === null ? null : <PickRefused picked={picked} />}
          <FileDrop onFiles={(files) => void takeFiles(files)} />
        </>
      )}
      <Section title={t('mine.title')}>
        <BatchList />
      </Section>
    </Page>
  );
}
