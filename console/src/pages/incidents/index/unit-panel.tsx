/** One area of the index: why its number says what it says, year by year, and the recipe to compute it again. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, Loading, Section, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { CountText, countWords } from '../count-text.tsx';
import style from './index.module.css';
import { type IndexQuestion, recipeAddress, type UnitIndex, useRecipe } from './index-api.ts';
import { useReasonWords } from './index-words.ts';

type UnitYear = UnitIndex['years'][number];

/** The panel. */
export function UnitPanel(props: { readonly unit: UnitIndex; readonly question: IndexQuestion }) {
  const { t } = useTranslation('security');
  const reasonWords = useReasonWords();
  const { unit, question } = props;
  const [showsSteps, setShowsSteps] = useState(false);
  return (
    <div className={style['panel']}>
      <Section
        title={unit.unit}
        actions={
          <>
            <a href={recipeAddress(unit.unit, question)} download>
              {t('recipe.take')}
            </a>
            <Button isExpanded={showsSteps} onPress={() => setShowsSteps(!showsSteps)}>
              {t('recipe.show')}
            </Button>
          </>
        }
      >
        {unit.because.length === 0 ? (
          <p>{t('firm')}</p>
        ) : (
          <ul>
            {unit.because.map((reason) => (
              <li key={`${reason.kind} ${reason.term ?? ''}`}>{reasonWords(reason)}</li>
            ))}
          </ul>
        )}
        <YearTable unit={unit} />
        {showsSteps ? <RecipeSteps unit={unit.unit} question={question} /> : null}
      </Section>
    </div>
  );
}

function YearTable(props: { readonly unit: UnitIndex }) {
  const { t } = useTranslation('security');
  const formats = useFormats();
  const sum = (id: 'killed' | 'injured'): TableColumn<UnitYear> => ({
    id,
    header: t(`term.${id}`),
    value: (year) => year[id].best,
    words: (year) => countWords(year[id], formats) ?? '',
    cell: (year) => (
      <>
        <CountText count={year[id]} />
        {year[id].unknown === 0 ? null : (
          <small className={style['soft']}>
            {' '}
            {t('unknownOf', { count: year[id].unknown, shown: formats.number(year[id].unknown) })}
          </small>
        )}
      </>
    ),
    align: 'end',
  });
  const columns: readonly TableColumn<UnitYear>[] = [
    { id: 'year', header: t('column.year'), value: ({ year }) => String(year) },
    {
      id: 'weight',
      header: t('column.weight'),
      value: ({ weight }) => weight,
      cell: ({ weight, covered }) => (covered ? formats.percent(weight) : t('notCovered')),
      align: 'end',
    },
    {
      id: 'incidents',
      header: t('term.incidents'),
      value: ({ incidents, covered }) => (covered ? incidents : null),
      cell: ({ incidents, covered }) => (covered ? formats.number(incidents) : '–'),
      align: 'end',
    },
    sum('killed'),
    sum('injured'),
    {
      id: 'raw',
      header: t('column.raw'),
      value: ({ raw }) => raw.best,
      words: ({ raw }) => countWords(raw, formats) ?? '',
      align: 'end',
    },
  ];
  return (
    <SmallTable
      label={t('years', { unit: props.unit.unit })}
      columns={columns}
      rows={props.unit.years}
      rowId={({ year }) => String(year)}
    />
  );
}

function RecipeSteps(props: { readonly unit: string; readonly question: IndexQuestion }) {
  const { t } = useTranslation('security');
  const formats = useFormats();
  const recipe = useRecipe(props.unit, props.question);
  if (recipe.data === undefined) {
    return recipe.error === null ? (
      <Loading />
    ) : (
      <Failed cause={recipe.error} onRetry={() => void recipe.refetch()} />
    );
  }
  const { incidents, steps } = recipe.data;
  type Step = (typeof steps)[number];
  const columns: readonly TableColumn<Step>[] = [
    { id: 'name', header: t('recipe.step'), value: ({ name }) => name },
    {
      id: 'formula',
      header: t('recipe.formula'),
      value: ({ formula }) => formula,
      cell: ({ formula }) => <code>{formula}</code>,
    },
    {
      id: 'value',
      header: t('recipe.value'),
      value: ({ value }) => value,
      cell: ({ value }) => (value === null ? '–' : formats.score(value)),
      align: 'end',
    },
  ];
  return (
    <>
      <p>{t('recipe.of', { count: incidents.length, shown: formats.number(incidents.length) })}</p>
      <div lang="en" dir="ltr">
        <SmallTable label={t('recipe.steps')} columns={columns} rows={steps} rowId={({ name }) => name} />
      </div>
    </>
  );
}
