/** How often the matcher is right, in plain words, with its errors and its limits. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import { Facts, Failed, Loading, Page, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './accuracy-page.module.css';
import { AccuracySummary } from './accuracy-summary.tsx';
import type { Accuracy } from './measure-model.ts';
import { MeasureView } from './measure-view.tsx';

/** The page. */
export function AccuracyPage() {
  const { t } = useTranslation('accuracy');
  const { openPurpose } = useShell();
  const accuracy = useQuery({
    queryKey: ['accuracy'],
    queryFn: () => answer(api.GET('/accuracy')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {accuracy.isError ? (
        <Failed cause={accuracy.error} onRetry={() => accuracy.refetch()} onChoosePurpose={openPurpose} />
      ) : accuracy.data === undefined ? (
        <Loading />
      ) : (
        <Whole accuracy={accuracy.data} />
      )}
    </Page>
  );
}

function Whole(props: { readonly accuracy: Accuracy }) {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  const { accuracy } = props;
  return (
    <>
      <Section title={t('summary.title')}>
        <AccuracySummary measures={accuracy.measures} />
        <Legend />
        <p className={style['soft']}>{t('halvesWords')}</p>
      </Section>
      {accuracy.measures.map((measure) => (
        <MeasureView key={measure.id} measure={measure} />
      ))}
      <div className={style['columns']}>
        <Section title={t('limits.title')}>
          <ul className={style['list']}>
            <li>{t('limits.nickname')}</li>
            <li>{t('limits.translation')}</li>
            <li>{t('limits.characters')}</li>
            <li>{t('limits.faces')}</li>
            <li>{t('limits.learning')}</li>
          </ul>
        </Section>
        <Section title={t('sealed.title')}>
          <ul className={style['list']}>
            <li>{t('sealed.words')}</li>
            <li>{t('sealed.chance')}</li>
          </ul>
        </Section>
        <Section title={t('thresholds.title')}>
          <Thresholds accuracy={accuracy} />
        </Section>
        <Section title={t('measured.title')}>
          <Facts
            facts={[
              [t('measured.on'), formats.day(accuracy.measuredOn)],
              [t('measured.list'), formats.day(accuracy.listPublishedOn)],
              [
                t('measured.machine'),
                <bdi key="machine" dir="ltr">
                  {accuracy.machine}
                </bdi>,
              ],
            ]}
          />
          <p className={style['soft']}>{t('how')}</p>
        </Section>
      </div>
    </>
  );
}

function Legend() {
  const { t } = useTranslation('accuracy');
  return (
    <ul className={style['legend']}>
      <li>{t('legend.right')}</li>
      <li className={style['second']}>{t('legend.second')}</li>
      <li className={style['target']}>{t('legend.target')}</li>
    </ul>
  );
}

function Thresholds(props: { readonly accuracy: Accuracy }) {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  const { match, matchBits, possible } = props.accuracy.thresholds;
  return (
    <>
      <dl className={style['thresholds']}>
        <dt>{t('thresholds.match')}</dt>
        <dd>
          {t('thresholds.matchWords', { score: formats.score(match), bits: formats.number(matchBits) })}
        </dd>
        <dt>{t('thresholds.possible')}</dt>
        <dd>{t('thresholds.possibleWords', { score: formats.score(possible) })}</dd>
      </dl>
      <p className={style['soft']}>{t('thresholds.below')}</p>
    </>
  );
}
