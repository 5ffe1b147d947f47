/** Taking in a list: a file, what it is and what it would change, then the decision. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, Elapsed, Failed, Loading, NameText, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { FileDrop } from './file-drop.tsx';
import style from './import-panel.module.css';
import { ImportPreview } from './import-preview.tsx';
import { ImportWords } from './import-words.tsx';
import type { ListImport } from './model.ts';
import { type ListWords, NO_WORDS, sendList } from './send-list.ts';

interface Sending {
  readonly file: File;
  readonly words: ListWords;
}

/** The panel. */
export function ImportPanel(props: { readonly onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common']);
  const { openPurpose } = useShell();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState<ListWords>(NO_WORDS);
  const reading = useMutation({
    mutationFn: (sending: Sending) => sendList(sending.file, { words: sending.words, dryRun: true }),
  });
  const taking = useMutation({
    mutationFn: (sending: Sending) => sendList(sending.file, { words: sending.words, dryRun: false }),
    onSuccess: () => queries.invalidateQueries(),
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
          <Loading what={t('import.reading', { name: file.name })} />
        ) : null}
        {taking.isPending && file !== null ? <Taking name={file.name} /> : null}
        {failure === null ? null : <Failed cause={failure} onChoosePurpose={openPurpose} />}
        {taking.data !== undefined ? <Taken taken={taking.data} /> : null}
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

function Taking(props: { readonly name: string }) {
  const { t } = useTranslation('lists');
  return (
    <div>
      <Loading what={t('import.taking', { name: props.name })} />
      <p>
        <Elapsed /> {t('import.takingWords')}
      </p>
    </div>
  );
}

function Taken(props: { readonly taken: ListImport }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { taken } = props;
  const kind = taken.kind === 'renewed' || taken.kind === 'unchanged' ? taken.kind : 'imported';
  return (
    <div role="status" className={style['done']}>
      <p>
        <NameText>
          {t(`import.done.${kind}`, {
            title: taken.title,
            added: formats.number(taken.added),
            changed: formats.number(taken.changed),
            removed: formats.number(taken.removed),
          })}
        </NameText>
      </p>
      <Link to="/lists/$listId" params={{ listId: taken.list }}>
        {t('import.done.open')}
      </Link>
    </div>
  );
}
