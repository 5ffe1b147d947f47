/** Somebody else decided while this page was open: who, what and why; what was typed here is kept. */

import { useTranslation } from 'react-i18next';
import { Button, NameText, parseFindingState } from '../../parts/index.ts';
import { useDraft } from '../../shell/drafts.ts';
import style from './decision.module.css';
import { OneDecision } from './decision-standing.tsx';
import type { FindingDetail } from './finding-api.ts';

/** The state; `onRead` when the reader goes on with the finding as it now is. */
export function Meanwhile(props: {
  readonly finding: FindingDetail;
  readonly newer: FindingDetail['decisions'];
  readonly onRead: () => void;
}) {
  const { t } = useTranslation('findings');
  const { finding } = props;
  const { draft } = useDraft(`finding.${finding.id}.reason`);
  return (
    <section role="alert" className={style['meanwhile']}>
      <h3>{t('meanwhile.title')}</h3>
      {props.newer.map((decision) => (
        <OneDecision key={decision.version} decision={decision} />
      ))}
      {draft === '' ? null : (
        <>
          <p>{t('meanwhile.draft')}</p>
          <blockquote className={style['reason']}>
            <NameText>{draft}</NameText>
          </blockquote>
        </>
      )}
      <p>{t(`meanwhile.can.${whatNow(finding)}`)}</p>
      <Button tone="strong" onPress={props.onRead}>
        {t('meanwhile.goOn')}
      </Button>
    </section>
  );
}

/** What can be done with the finding as it now is. */
function whatNow(finding: FindingDetail): 'decide' | 'confirm' | 'undo' | 'nothing' {
  const { decide, confirm, undo } = finding.steps;
  if (parseFindingState(finding.state) === 'open') return decide.allowed ? 'decide' : 'nothing';
  if (confirm.allowed) return 'confirm';
  return undo.allowed ? 'undo' : 'nothing';
}
