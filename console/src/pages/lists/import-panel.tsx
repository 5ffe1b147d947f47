/** Taking in a list: a file, what it is and what it would change, then the decision. */

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Elapsed, Failed, isolate, Loading, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { FileDrop } from './file-drop.tsx';
import style from './import-panel.module.css';
import { ImportPreview } from './import-preview.tsx';
import { ImportWords } from './import-words.tsx';
import { type ListWords, NO_WORDS, previewList, startImport } from './send-list.ts';

interface Order {
  readonly file: File;
  readonly words: ListWords;
}

/** The panel; it is done when the import has begun. */
export function ImportPanel(props: {
  readonly onStarted: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['lists', 'common']);
  const { openPurpose } = useShell();
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState<ListWords>(NO_WORDS);
  const reading = useMutation({
    mutationFn: (sending: Order) => previewList(sending.file, sending.words),
  });
  const taking = useMutation({
    mutationFn: (sending: Order) => startImport(sending.file, sending.words),
    onSuccess: ({ id }) => props.onStarted(id),
  });
  const read = (chosen: File, said: ListWords): void => {
    setFile(chosen);
    setWords(said);
    taking.reset();
    reading.mutate({ file: chosen, words: said });
  };
  const again = (): void => {
    setFile(null);
    reading.reset();
    taking.reset();
  };
  const failure = taking.error ?? reading.error;
  return (
    <Section
      title={t('import.title')}
      actions={
        <Button tone="quiet" onPress={props.onClose}>
          {t('common:action.close')}
        </Button>
      }
    >
      <div className={style['panel']}>
        <p>{t('import.lead')}</p>
        {file === null ? <FileDrop onFile={(chosen) => read(chosen, NO_WORDS)} /> : null}
        {file !== null && reading.isPending ? (
          <Loading what={t('import.reading', { name: isolate(file.name) })} />
        ) : null}
        {taking.isPending && file !== null ? <Sending name={file.name} /> : null}
        {failure === null ? null : <Failed cause={failure} onChoosePurpose={openPurpose} />}
        {file !== null && reading.data !== undefined && taking.data === undefined && !taking.isPending ? (
          <ImportPreview
            preview={reading.data}
            words={words}
            onWords={(said) => read(file, said)}
            onTake={() => taking.mutate({ file, words })}
          />
        ) : null}
        {file !== null && !reading.isPending && !taking.isPending && taking.data === undefined ? (
          <ImportWords key={file.name} words={words} onWords={(said) => read(file, said)} />
        ) : null}
        {file === null || reading.isPending || taking.isPending ? null : (
          <Button onPress={again}>{t('import.other')}</Button>
        )}
      </div>
    </Section>
  );
}

function Sending(props: { readonly name: string }) {
  const { t } = useTranslation('lists');
  return (
    <div>
      <Loading what={t('import.sending', { name: isolate(props.name) })} />
      <p>
        <Elapsed /> {t('import.sendingWords')}
      </p>
    </div>
  );
}
