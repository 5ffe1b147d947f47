/** Drafting a report: from an accepted finding, or empty. Only who works at the desk is offered it. */

import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ChoiceField, Dialog, Failed, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useHasDesk, useOpenReport } from './goaml-api.ts';

/** Types of reports that are drafted by hand; that of a currency threshold comes from its day. */
const TYPES = ['STR', 'SAR', 'CTR'] as const;

type Source = { readonly from: 'finding'; readonly findingId: string } | { readonly from: 'nothing' };

/** The way from an accepted finding to its report; nothing for those who do not work at the desk. */
export function DraftReport(props: { readonly findingId: string; readonly isAccepted: boolean }) {
  const { t } = useTranslation('goaml');
  const navigate = useNavigate();
  const hasDesk = useHasDesk();
  const refusal = useDisabledReason('reports:desk');
  const [isAsking, setAsking] = useState(false);
  if (!hasDesk) return null;
  return (
    <Section title={t('open.section')}>
      <p>{t('open.words')}</p>
      <Button
        tone="strong"
        disabledReason={refusal ?? (props.isAccepted ? undefined : t('open.notAccepted'))}
        onPress={() => setAsking(true)}
      >
        {t('open.fromFinding')}
      </Button>
      {isAsking ? (
        <OpenReportDialog
          from={{ from: 'finding', findingId: props.findingId }}
          onOpened={(reportId) => void navigate({ to: '/money/reports/$reportId', params: { reportId } })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Section>
  );
}

/** Asks for the type of a report and drafts it. */
export function OpenReportDialog(props: {
  readonly from: Source;
  readonly onOpened: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['goaml', 'common']);
  const [type, setType] = useState<(typeof TYPES)[number]>('STR');
  const open = useOpenReport(props.onOpened);
  return (
    <Dialog
      title={t(props.from.from === 'finding' ? 'open.fromFinding' : 'open.empty')}
      isOpen
      onClose={props.onClose}
    >
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!open.isPending) open.mutate({ ...props.from, type });
        }}
      >
        <p>{t('open.hidden')}</p>
        <ChoiceField
          label={t('head.type')}
          value={type}
          choices={TYPES.map((value) => ({ value, label: value, detail: t(`open.type.${value}`) }))}
          onChange={setType}
        />
        {open.error === null ? null : <Failed cause={open.error} />}
        <Button type="submit" tone="strong" isPending={open.isPending}>
          {t('open.yes')}
        </Button>
        <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
      </form>
    </Dialog>
  );
}
