/** The way of a report: submitted, approved by a second person or returned, given out, or withdrawn; each step says why it cannot be taken. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, saveFile, TextField } from '../../../parts/index.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import {
  type ReasonedStep,
  type Report,
  useExport,
  useReasonedStep,
  useReportFile,
  useSubmit,
} from './goaml-api.ts';
import style from './report.module.css';
import { useStepRefusal } from './report-words.ts';

const REASONED = ['approve', 'return', 'withdraw'] as const satisfies readonly ReasonedStep[];
const NAME_LENGTH_MAX = 300;

/** The steps. */
export function ReportSteps(props: { readonly report: Report }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { report } = props;
  const [asked, setAsked] = useState<ReasonedStep | 'export' | null>(null);
  const submit = useSubmit(report);
  const refusal = useStepRefusal();
  const { stops } = report.problemCounts;
  const notReady = report.ready
    ? undefined
    : t('step.notReady', { count: stops, shown: formats.number(stops) });
  // A step that the state has behind it or far ahead is left out; one that waits for somebody else says so.
  const isShown = (code: string | null): boolean => code !== 'state';
  const isWaiting = report.state === 'submitted';
  return (
    <div className={style['steps']}>
      {isShown(report.steps.submit.code) ? (
        <Button
          tone="strong"
          isPending={submit.isPending}
          disabledReason={refusal(report.steps.submit) ?? notReady}
          onPress={() => submit.mutate(null)}
        >
          {t('step.submit')}
        </Button>
      ) : null}
      {REASONED.filter((step) => (step === 'withdraw' || isWaiting) && isShown(report.steps[step].code)).map(
        (step) => (
          <Button
            key={step}
            tone={step === 'approve' ? 'strong' : step === 'withdraw' ? 'danger' : 'plain'}
            disabledReason={refusal(report.steps[step])}
            onPress={() => setAsked(step)}
          >
            {t(`step.${step}`)}
          </Button>
        ),
      )}
      {report.state === 'approved' && isShown(report.steps.export.code) ? (
        <Button
          tone="strong"
          disabledReason={refusal(report.steps.export)}
          onPress={() => setAsked('export')}
        >
          {t('step.export')}
        </Button>
      ) : null}
      {report.state === 'exported' ? <SaveFile report={report} /> : null}
      {submit.error === null ? null : <Failed cause={submit.error} />}
      {asked === 'export' ? (
        <ExportDialog report={report} onClose={() => setAsked(null)} />
      ) : asked === null ? null : (
        <StepDialog report={report} step={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function StepDialog(props: {
  readonly report: Report;
  readonly step: ReasonedStep;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('goaml');
  const { report, step, onClose } = props;
  const take = useReasonedStep(report, onClose);
  return (
    <ReasonDialog
      title={t(`step.${step}`)}
      words={t(`step.${step}Words`)}
      yes={t(`step.${step}`)}
      tone={step === 'withdraw' ? 'danger' : 'strong'}
      sending={take}
      onSend={(reason) => take.mutate({ step, reason })}
      onClose={onClose}
    />
  );
}

function ExportDialog(props: { readonly report: Report; readonly onClose: () => void }) {
  const { t } = useTranslation('goaml');
  const { report, onClose } = props;
  const [recipient, setRecipient] = useState('');
  const give = useExport(report, onClose);
  return (
    <ReasonDialog
      title={t('step.export')}
      words={t('step.exportWords')}
      yes={t('step.export')}
      sending={give}
      missing={recipient.trim() === '' ? t('step.noRecipient') : undefined}
      onSend={(reason) => give.mutate({ recipient: recipient.trim(), reason })}
      onClose={onClose}
    >
      <TextField
        label={t('step.recipient')}
        value={recipient}
        onChange={setRecipient}
        maxLength={NAME_LENGTH_MAX}
        isRequired
        direction="auto"
      />
    </ReasonDialog>
  );
}

function SaveFile({ report }: { readonly report: Report }) {
  const { t } = useTranslation('goaml');
  const file = useReportFile(report.id, (blob) => saveFile('report.xml', blob));
  return (
    <>
      <Button tone="strong" isPending={file.isPending} onPress={() => file.mutate()}>
        {t('step.file')}
      </Button>
      {file.error === null ? null : <Failed cause={file.error} />}
    </>
  );
}
