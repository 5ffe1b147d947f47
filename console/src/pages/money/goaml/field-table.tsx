/** The values of a part of a report: what each is, where it comes from, and the way to another. */

import { type FormEvent, Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Failed, NameText, TextField } from '../../../parts/index.ts';
import { Wide } from '../wide.tsx';
import { groupsOf } from './field-path.ts';
import { type FieldChange, type Report, type ReportField, useSetFields } from './goaml-api.ts';
import { OriginText } from './origin-text.tsx';
import style from './report.module.css';
import { ofLanguage, useGroupWords } from './report-words.ts';

/** The table. */
export function FieldTable(props: {
  readonly report: Report;
  readonly fields: readonly ReportField[];
  readonly label: string;
}) {
  const { t } = useTranslation('goaml');
  const groupWords = useGroupWords();
  const [asked, setAsked] = useState<ReportField | null>(null);
  const { report, fields, label } = props;
  const groups = [...Map.groupBy(fields, ({ path }) => groupWords(groupsOf(path)))];
  return (
    <Wide label={t('fields.of', { part: label })}>
      <table className="ruled" aria-label={t('fields.of', { part: label })}>
        <thead>
          <tr>
            <th scope="col">{t('fields.field')}</th>
            <th scope="col">{t('fields.value')}</th>
            <th scope="col">{t('fields.from')}</th>
            {report.steps.edit.allowed ? (
              <th scope="col">
                <span className="visually-hidden">{t('fields.change')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {groups.map(([group, members]) => (
            <Fragment key={group}>
              {group === '' ? null : (
                <tr className={style['groupRow']}>
                  <th scope="rowgroup" colSpan={4}>
                    {group}
                  </th>
                </tr>
              )}
              {members.map((field) => (
                <tr key={field.path}>
                  <th scope="row">{ofLanguage(field.label)}</th>
                  <td className={style['value']}>
                    <NameText>{field.value}</NameText>
                  </td>
                  <td>
                    <OriginText from={field.from} />
                  </td>
                  {report.steps.edit.allowed ? (
                    <td className={style['change']}>
                      <Button
                        tone="quiet"
                        label={t('fields.changeOne', { field: ofLanguage(field.label) })}
                        onPress={() => setAsked(field)}
                      >
                        {t('fields.change')}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {asked === null ? null : (
        <FieldDialog key={asked.path} report={report} field={asked} onClose={() => setAsked(null)} />
      )}
    </Wide>
  );
}

function FieldDialog(props: {
  readonly report: Report;
  readonly field: ReportField;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['goaml', 'common']);
  const { report, field, onClose } = props;
  const [value, setValue] = useState(field.value);
  const send = useSetFields(report, onClose);
  const isSame = value.trim() === '' || value === field.value;
  const change = (to: FieldChange): void => {
    if (!send.isPending) send.mutate([to]);
  };
  return (
    <Dialog title={t('fields.changeOne', { field: ofLanguage(field.label) })} isOpen onClose={onClose}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!isSame) change({ path: field.path, value: value.trim() });
        }}
      >
        <p>{t('fields.words')}</p>
        <TextField
          label={ofLanguage(field.label)}
          value={value}
          onChange={setValue}
          isLong={field.value.length > 80}
          direction="auto"
        />
        {send.error === null ? null : <Failed cause={send.error} />}
        <Button
          type="submit"
          tone="strong"
          isPending={send.isPending}
          disabledReason={isSame ? t('fields.same') : undefined}
        >
          {t('fields.save')}
        </Button>
        <Button tone="danger" onPress={() => change({ path: field.path, remove: true })}>
          {t('fields.remove')}
        </Button>
        <Button onPress={onClose}>{t('common:action.cancel')}</Button>
      </form>
    </Dialog>
  );
}
