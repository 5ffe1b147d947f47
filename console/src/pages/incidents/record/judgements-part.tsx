/** Which accounts are held to be this incident, by whom and why; and which others may be. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Failed, Loading, NameText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { CountText } from '../count-text.tsx';
import { useIncidentWords } from '../incident-words.ts';
import { By } from './by.tsx';
import { ChangeButton } from './change-button.tsx';
import style from './record.module.css';
import { type Incident, type Judgement, type Proposal, useProposals } from './record-api.ts';

/** The judgements and proposals. */
export function JudgementsPart(props: { readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const { incident } = props;
  return (
    <>
      {incident.judgements.length === 0 ? (
        <p className={style['soft']}>{t('judgement.none')}</p>
      ) : (
        <ol className={style['judgements']}>
          {incident.judgements.map((judgement) => (
            <li key={judgement.judgement} data-in-force={judgement.inForce}>
              <JudgementWords judgement={judgement} incident={incident} />
            </li>
          ))}
        </ol>
      )}
      <Proposals incident={incident} />
    </>
  );
}

function JudgementWords(props: { readonly judgement: Judgement; readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { judgement } = props;
  return (
    <>
      <strong>{t(`judgement.${judgement.verdict}`)}</strong>{' '}
      {judgement.inForce ? null : <small className={style['mark']}>{t('judgement.undone')}</small>}
      <p>
        <bdi>{judgement.reason}</bdi>
      </p>
      <small className={style['soft']}>
        <By id={judgement.by} name={judgement.byName} /> · {formats.instant(judgement.at)}
      </small>
      {judgement.inForce && judgement.undoes === null ? (
        <ChangeButton
          incident={props.incident}
          change="undo"
          draft={{ kind: 'undo', judgement: judgement.judgement }}
        />
      ) : null}
    </>
  );
}

function Proposals(props: { readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const proposals = useProposals(props.incident.id);
  if (proposals.data === undefined) {
    return proposals.error === null ? (
      <Loading what={t('proposal.loading')} />
    ) : (
      <Failed cause={proposals.error} onRetry={() => void proposals.refetch()} />
    );
  }
  const open = proposals.data.proposals;
  if (open.length === 0) return <p className={style['soft']}>{t('proposal.none')}</p>;
  return (
    <ul className={style['accounts']} aria-label={t('proposal.title')}>
      {open.map((proposal) => (
        <li key={proposal.id}>
          <ProposalCard proposal={proposal} incident={props.incident} />
        </li>
      ))}
    </ul>
  );
}

type Reason = Proposal['reasons'][number];

function ProposalCard(props: { readonly proposal: Proposal; readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const words = useIncidentWords();
  const { left, right, reasons, score } = props.proposal;
  const isOwn = props.incident.accounts.some(({ account }) => account === left.account);
  const other = isOwn ? right : left;
  const columns: readonly TableColumn<Reason>[] = [
    { id: 'kind', header: t('proposal.reason'), value: ({ kind }) => t(`reason.${kind}`) },
    {
      id: 'agrees',
      header: t('proposal.speaks'),
      value: ({ agrees }) => t(agrees ? 'proposal.for' : 'proposal.against'),
    },
    {
      id: 'here',
      header: t('proposal.here'),
      value: (reason) => (isOwn ? reason.left : reason.right) ?? t('notSaid'),
    },
    {
      id: 'there',
      header: t('proposal.there'),
      value: (reason) => (isOwn ? reason.right : reason.left) ?? t('notSaid'),
    },
    {
      id: 'weight',
      header: t('proposal.weight'),
      value: ({ weight }) => weight,
      cell: ({ weight }) => <bdi dir="ltr">{formats.number(Math.round(weight * 10) / 10)}</bdi>,
      align: 'end',
    },
  ];
  return (
    <>
      <h3>
        {t('proposal.may')} <NameText>{other.origin}</NameText>
      </h3>
      <p>
        {words.kind(other.kind)} · {formats.day(other.from)} · {t('column.killed')}{' '}
        <CountText count={other.killed} />
      </p>
      <SmallTable label={t('proposal.reasons')} columns={columns} rows={reasons} rowId={({ kind }) => kind} />
      <div className={`${style['actions']} no-print`}>
        {(['same', 'different'] as const).map((verdict) => (
          <ChangeButton
            key={verdict}
            incident={props.incident}
            change={verdict}
            draft={{ kind: 'judge', proposal: props.proposal.id, verdict }}
          />
        ))}
      </div>
      <p className={style['soft']}>
        {t('proposal.score', { score: formats.number(Math.round(score * 10) / 10) })}
      </p>
    </>
  );
}
