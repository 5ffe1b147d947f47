/** What can be done with an answer: record it to be decided, save it for the file, copy its reference. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import { Button, Failed, keepPicture } from '../../parts/index.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { useShell } from '../../shell/shell-context.ts';
import argument from './answer.module.css';
import { type MatchResult, queryOf } from './asked.ts';
import style from './screening.module.css';
import type { Answers } from './use-answers.ts';

/** The actions. */
export function AnswerActions(props: {
  readonly result: MatchResult;
  readonly answers: Answers;
  readonly isSettled: boolean;
}) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { openPurpose } = useShell();
  const { result, answers } = props;
  const record = useRecord(result, answers);
  const notAllowed = useDisabledReason('findings:record');
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(`${result.list}:${result.ref}`).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const asOf = pastDayOf(answers);
  return (
    <div className="no-print">
      <div className={argument['actions']}>
        <span data-record-holder="">
          <Button
            tone="strong"
            shortcut="r"
            isPending={record.isPending}
            disabledReason={notAllowed}
            onPress={() => record.mutate()}
          >
            {t('actions.record')}
          </Button>
        </span>
        <Button onPress={copy} disabledReason={window.isSecureContext ? undefined : t('actions.noCopy')}>
          {t('actions.copy')}
        </Button>
        <Button onPress={() => print()}>{t('actions.print')}</Button>
        <span role="status" className={style['soft']}>
          {isCopied ? t('actions.copied') : ''}
        </span>
      </div>
      {asOf === '' || notAllowed !== undefined ? null : (
        <p className={style['soft']}>{t('actions.recordPast', { day: formats.day(asOf) })}</p>
      )}
      {record.error === null ? null : <Failed cause={record.error} onChoosePurpose={openPurpose} />}
    </div>
  );
}

function useRecord(result: MatchResult, answers: Answers) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/findings', {
          body: {
            ...{ query: queryOf(answers.asked), list: result.list, ref: result.ref },
            ...(answers.asked.asOf === '' ? {} : { asOf: answers.asked.asOf }),
          },
        }),
      ),
    onSuccess: async ({ finding }) => {
      const picture = result.alignment?.name ?? null;
      if (picture !== null) keepPicture(queries, finding.id, picture);
      await queries.invalidateQueries({ queryKey: ['findings'] });
      await navigate({ to: '/findings/$findingId', params: { findingId: finding.id } });
    },
  });
}

/** The day that a finding of these answers is about, where it is not today (UTC, as the server counts); else nothing. */
function pastDayOf({ asked }: Answers): string {
  return asked.asOf === new Date().toISOString().slice(0, 10) ? '' : asked.asOf;
}
