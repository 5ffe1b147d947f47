/** What a list file is and what it would change, with everything that should make somebody look twice; nothing is written yet. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, DataTable, Facts, NameText, RefText, type TableColumn } from '../../parts/index.ts';
import { ChangesTable } from './changes-table.tsx';
import { useFormatWords } from './format-word.ts';
import { ImportConsequences } from './import-consequences.tsx';
import style from './import-preview.module.css';
import { ImportWarnings } from './import-warnings.tsx';
import type { ListImport } from './model.ts';
import type { ListWords } from './send-list.ts';

/** The preview. */
export function ImportPreview(props: {
  readonly preview: ListImport;
  readonly words: ListWords;
  readonly onWords: (words: ListWords) => void;
  readonly onTake: () => void;
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { preview } = props;
  const changes = preview.added + preview.changed + preview.removed;
  const shown = { shown: formats.number(preview.changes.length), total: formats.number(changes) };
  return (
    <div className={style['preview']}>
      <Header preview={preview} />
      <ImportWarnings preview={preview} words={props.words} onWords={props.onWords} />
      <h3>{t('import.wouldChange')}</h3>
      {changes === 0 ? <p>{t('import.noChange')}</p> : <Counts preview={preview} />}
      {preview.changes.length < changes ? <p>{t('import.changesFirst', shown)}</p> : null}
      {preview.changes.length === 0 ? null : (
        <ChangesTable label={t('import.changesLabel')} changes={preview.changes} listId={null} />
      )}
      {preview.refusedRecords.length === 0 ? null : <RefusedRecords preview={preview} />}
      <ImportConsequences preview={preview} />
      <Button tone="strong" onPress={props.onTake} disabledReason={useObstacle(preview)}>
        {t('import.take')}
      </Button>
    </div>
  );
}

function useObstacle(preview: ListImport): string | undefined {
  const { t } = useTranslation('lists');
  if (preview.warnings.some((warning) => warning.severity === 'stops')) return t('import.stopped');
  return preview.stored?.sha256 === preview.sha256 ? t('import.sameFile') : undefined;
}

function Header(props: { readonly preview: ListImport }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const formatWords = useFormatWords();
  const { preview } = props;
  const { stored } = preview;
  const against =
    stored === null
      ? t('import.first')
      : stored.publishedOn === null
        ? t('import.againstUndated')
        : t('import.against', { day: formats.day(stored.publishedOn) });
  return (
    <>
      <h3>{t('import.found')}</h3>
      <Facts
        facts={[
          [t('fact.title'), <NameText key="title">{preview.title}</NameText>],
          [t('fact.authority'), <NameText key="authority">{preview.authority}</NameText>],
          [t('fact.id'), <RefText key="id">{preview.list}</RefText>],
          [t('fact.format'), formatWords(preview.format)],
          [
            t('fact.published'),
            preview.publishedOn === null ? t('unknownDay') : formats.day(preview.publishedOn),
          ],
          [t('fact.entries'), formats.number(preview.entries)],
          [t('fact.hash'), <RefText key="hash">{preview.sha256}</RefText>],
        ]}
      />
      <p>{against}</p>
      {preview.notes.map((note) => (
        <p key={note} className={style['note']}>
          <NameText>{note}</NameText>
        </p>
      ))}
    </>
  );
}

function Counts(props: { readonly preview: ListImport }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { added, changed, removed } = props.preview;
  return (
    <Facts
      facts={[
        [t('change.added'), <Count key="added">{formats.number(added)}</Count>],
        [t('change.changed'), <Count key="changed">{formats.number(changed)}</Count>],
        [t('change.removed'), <Count key="removed">{formats.number(removed)}</Count>],
      ]}
    />
  );
}

function Count(props: { readonly children: string }) {
  return <strong className={style['count']}>{props.children}</strong>;
}

type Refused = ListImport['refusedRecords'][number];

function RefusedRecords(props: { readonly preview: ListImport }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { refused, refusedRecords } = props.preview;
  const columns = useMemo(
    (): readonly TableColumn<Refused>[] => [
      {
        id: 'place',
        header: t('import.place'),
        width: '14rem',
        value: (record) =>
          [
            ...(record.file === null || record.file === '-' ? [] : [record.file]),
            ...(record.line === null ? [] : [t('import.line', { line: record.line })]),
            ...(record.column === null ? [] : [t('import.column', { column: record.column })]),
          ].join(' · '),
      },
      {
        id: 'ref',
        header: t('column.ref'),
        width: '10rem',
        value: (record) => record.ref,
        cell: (record) => (record.ref === null ? null : <RefText>{record.ref}</RefText>),
      },
      {
        id: 'reason',
        header: t('import.reason'),
        value: (record) => record.reason,
        cell: (record) => <NameText>{record.reason}</NameText>,
      },
    ],
    [t],
  );
  return (
    <>
      <h3>{t('import.refused')}</h3>
      {refusedRecords.length < refused ? (
        <p>
          {t('import.refusedFirst', {
            shown: formats.number(refusedRecords.length),
            total: formats.number(refused),
          })}
        </p>
      ) : null}
      <DataTable
        label={t('import.refused')}
        columns={columns}
        rows={refusedRecords}
        rowId={(record) => `${record.file ?? ''}:${record.line ?? ''}:${record.ref ?? ''}:${record.reason}`}
      />
    </>
  );
}
