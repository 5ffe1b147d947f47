/** Which column is what: a choice for each field, the first rows beside it, and what follows from sending the file. */

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, ChoiceField, TextField } from '../../parts/index.ts';
import { useDraft } from '../../shell/drafts.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { FileFailed } from './file-refused.tsx';
import style from './map-columns.module.css';
import {
  FIELDS,
  formatMapping,
  type Mapping,
  mappingKey,
  NAME_COLUMNS_MAX,
  parseMapping,
  suggestedMapping,
  withField,
  withName,
} from './mapping.ts';
import { PreviewTable } from './preview-table.tsx';
import { UploadProgress } from './upload-progress.tsx';
import type { Preview } from './use-preview.ts';
import { useUpload } from './use-upload.ts';
import { WarningList } from './warning-list.tsx';

/** The choice that stands for no column. */
const NONE = 'none';

/** The columns of a file and the order to screen it. */
export function MapColumns(props: { readonly file: File; readonly preview: Preview }) {
  const { t } = useTranslation('batches');
  const { file, preview } = props;
  const { draft, setDraft } = useDraft(mappingKey(preview.columns));
  const mapping = parseMapping(draft, preview.columns) ?? suggestedMapping(preview);
  const upload = useUpload();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [recordFindings, setRecordFindings] = useState(false);
  const [asOf, setAsOf] = useState('');
  const send = (): void => {
    upload.mutate(
      { file, mapping: formatMapping(mapping, preview.columns), recordFindings, asOf },
      {
        onSuccess: (started) => {
          void queries.invalidateQueries({ queryKey: ['batches'] });
          void navigate({ to: '/batches/$batchId', params: { batchId: started.id } });
        },
      },
    );
  };
  if (upload.isPending) {
    return <UploadProgress fileName={file.name} upload={upload.upload} onStop={upload.stop} />;
  }
  return (
    <>
      <ColumnChoices
        preview={preview}
        mapping={mapping}
        onChange={(next) => setDraft(JSON.stringify(next))}
      />
      <WarningList preview={preview} mapping={mapping} />
      <PreviewTable preview={preview} mapping={mapping} />
      <div className={style['options']}>
        <RecordOption isChosen={recordFindings} onChange={setRecordFindings} />
        <TextField
          label={t('options.asOf')}
          hint={t('options.asOfHint')}
          type="date"
          value={asOf}
          onChange={setAsOf}
        />
      </div>
      {upload.error === null ? null : <FileFailed cause={upload.error} onRetry={send} />}
      <SendButton preview={preview} mapping={mapping} onSend={send} />
    </>
  );
}

function SendButton(props: {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly onSend: () => void;
}) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { rows, rowsMax } = props.preview;
  const right = useDisabledReason('names:screen');
  const reason =
    right ??
    (props.mapping.names.length === 0
      ? t('send.noName')
      : rows === 0
        ? t('send.noRows')
        : rows !== null && rows > rowsMax
          ? t('send.tooMany', { max: formats.number(rowsMax) })
          : undefined);
  return (
    <div className={style['send']}>
      <Button tone="strong" onPress={props.onSend} disabledReason={reason}>
        {rows === null ? t('send.all') : t('send.rows', { count: rows, shown: formats.number(rows) })}
      </Button>
      <p className={style['soft']}>{t('send.words')}</p>
    </div>
  );
}

function ColumnChoices(props: {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation('batches');
  const { preview, mapping, onChange } = props;
  const columns = preview.columns.map((column, at) => ({
    value: String(at),
    label: column,
    detail: sampleOf(preview, at),
  }));
  const none = { value: NONE, label: t('map.none') };
  const placeOf = (value: string): number | null => (value === NONE ? null : Number(value));
  const places = mapping.names.length === 0 ? [null] : mapping.names;
  const free = preview.columns.findIndex((_column, at) => !mapping.names.includes(at));
  return (
    <fieldset className={style['choices']}>
      <legend>{t('map.legend')}</legend>
      {places.map((place, at) => (
        <ChoiceField
          // The order of the columns is the order in the name: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          label={at === 0 ? t('field.name') : t('map.nameMore')}
          value={place === null ? NONE : String(place)}
          choices={[none, ...columns]}
          onChange={(value) => onChange(withName(mapping, at, placeOf(value)))}
          isRequired={at === 0}
          hint={at === 0 ? t('map.nameHint') : undefined}
        />
      ))}
      {mapping.names.length > 0 && mapping.names.length < NAME_COLUMNS_MAX && free >= 0 ? (
        <div className={style['more']}>
          <Button tone="quiet" onPress={() => onChange(withName(mapping, mapping.names.length, free))}>
            {t('map.addName')}
          </Button>
        </div>
      ) : null}
      {FIELDS.map((field) => (
        <ChoiceField
          key={field}
          label={t(`field.${field}`)}
          value={String(mapping.fields[field] ?? NONE)}
          choices={[none, ...columns]}
          onChange={(value) => onChange(withField(mapping, field, placeOf(value)))}
        />
      ))}
    </fieldset>
  );
}

function RecordOption(props: { readonly isChosen: boolean; readonly onChange: (chosen: boolean) => void }) {
  const { t } = useTranslation('batches');
  const wordsId = useId();
  return (
    <div className={style['option']}>
      <label className={style['check']}>
        <input
          type="checkbox"
          checked={props.isChosen}
          aria-describedby={wordsId}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {t('options.record')}
      </label>
      <p id={wordsId} className={style['soft']}>
        {props.isChosen ? t('options.recordYes') : t('options.recordNo')}
      </p>
    </div>
  );
}

/** The first thing that stands in a column. */
function sampleOf(preview: Preview, at: number): string {
  return preview.sample.map(({ cells }) => (cells[at] ?? '').trim()).find((cell) => cell !== '') ?? '';
}
