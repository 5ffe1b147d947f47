/** Verifying the hash chain of the log: that it is whole is said calmly, that it is broken loudly. */

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { type Formats, useFormats } from '../../i18n/format.ts';
import { Button, Elapsed, Facts, Failed, Loading, RefText } from '../../parts/index.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './audit-chain.module.css';
import type { ChainAnswer } from './audit-model.ts';

const SECOND_MS = 1_000;

/** The button, and what it found. */
export function AuditChain() {
  const { t } = useTranslation('audit');
  const { openPurpose } = useShell();
  const blocked = useDisabledReason('audit:verify');
  const verifying = useMutation({ mutationFn: () => answer(api.POST('/audit/verify')) });
  return (
    <div className={style['chain']}>
      <p className={style['words']}>{t('chain.words')}</p>
      {verifying.isPending ? (
        <div className={style['running']}>
          <Loading what={t('chain.running')} />
          <Elapsed />
        </div>
      ) : null}
      {verifying.isError ? <Failed cause={verifying.error} onChoosePurpose={openPurpose} /> : null}
      {verifying.data === undefined ? null : <Result found={verifying.data} />}
      <Button
        tone={verifying.data === undefined ? 'strong' : 'plain'}
        onPress={() => verifying.mutate()}
        isPending={verifying.isPending}
        disabledReason={blocked}
      >
        {verifying.data === undefined ? t('chain.verify') : t('chain.again')}
      </Button>
    </div>
  );
}

function Result(props: { readonly found: ChainAnswer }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { found } = props;
  const at: readonly [string, string] = [t('chain.at'), formats.instant(found.verifiedAt)];
  if (found.kind === 'broken') {
    return (
      <section role="alert" className={`${style['result']} ${style['broken']}`}>
        <h3>{t('chain.broken', { entry: formats.number(found.entry) })}</h3>
        <p>{t('chain.brokenWords')}</p>
        <Facts
          facts={[
            [
              t('chain.because'),
              <bdi key="because" dir="ltr">
                {found.because}
              </bdi>,
            ],
            at,
          ]}
        />
      </section>
    );
  }
  return (
    <section role="status" className={`${style['result']} ${style['intact']}`}>
      <h3>{t('chain.intact')}</h3>
      <p>
        {t('chain.intactWords', {
          count: found.entries,
          shown: formats.number(found.entries),
          time: timeWords(found.durationMs, formats, t('chain.underSecond')),
        })}
      </p>
      <Facts isWide facts={[[t('chain.head'), <RefText key="head">{found.head}</RefText>], at]} />
      <p className={style['words']}>{t('chain.anchor')}</p>
    </section>
  );
}

function timeWords(durationMs: number, formats: Formats, underSecond: string): string {
  return durationMs < SECOND_MS ? underSecond : formats.duration(durationMs);
}
