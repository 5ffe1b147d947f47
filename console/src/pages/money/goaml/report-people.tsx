/** Who knows of a report: the people assigned, a colleague of the desk to add, and who worked on it when. */

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, ChoiceField, Failed } from '../../../parts/index.ts';
import { usePeople } from '../../findings/finding-api.ts';
import { Person } from '../../findings/person.tsx';
import { type Report, useAssignReport } from './goaml-api.ts';
import style from './report.module.css';
import { useStepRefusal } from './report-words.ts';

/** Stands for nobody among the choices. */
const NOBODY: string = 'nobody';

/** The people. */
export function ReportPeople(props: { readonly report: Report }) {
  const { t } = useTranslation('goaml');
  const navigate = useNavigate();
  const { report } = props;
  const assign = useAssignReport(report, () => void navigate({ to: '/money/reports' }));
  const refusal = useStepRefusal()(report.steps.assign);
  const people = usePeople();
  const others = (people.data?.people ?? []).filter(
    ({ id, active, roles }) =>
      active &&
      roles.some((role) => role.startsWith('reporting-')) &&
      !report.assigned.some((one) => one.id === id),
  );
  return (
    <div className={style['people']}>
      <p className={style['soft']}>{t(report.forDesk ? 'people.forDesk' : 'people.words')}</p>
      <ul>
        {report.assigned.map(({ id, name }) => (
          <li key={id}>
            <Person id={id} name={name} />
            {refusal === undefined && report.assigned.length > 1 ? (
              <Button
                tone="quiet"
                label={t('people.removeOne', { name: name ?? id })}
                onPress={() => assign.mutate({ personId: id, assigned: false })}
              >
                {t('people.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {refusal !== undefined ? (
        <p className={style['soft']}>{refusal}</p>
      ) : others.length === 0 ? null : (
        <ChoiceField
          label={t('people.add')}
          value={NOBODY}
          choices={[
            { value: NOBODY, label: t('people.choose') },
            ...others.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(personId) => {
            if (personId !== NOBODY) assign.mutate({ personId, assigned: true });
          }}
        />
      )}
      {assign.error === null ? null : <Failed cause={assign.error} />}
    </div>
  );
}

/** What happened with a report, oldest first. */
export function ReportAccesses(props: { readonly report: Report }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { accesses } = props.report;
  return (
    <details>
      <summary>
        {t('access.title', { count: accesses.length, shown: formats.number(accesses.length) })}
      </summary>
      <p className={style['soft']}>{t('access.words')}</p>
      <ul className={style['accesses']}>
        {accesses.map(({ personId, personName, at, doing }) => (
          <li key={`${personId} ${at} ${doing}`}>
            <Person id={personId} name={personName} /> · <AccessWords doing={doing} /> ·{' '}
            <time dateTime={at}>{formats.instant(at)}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}

const DOINGS = [
  'read',
  'drafted',
  'edited',
  'submitted',
  'approved',
  'returned',
  'withdrawn',
  'exported',
  'fetched',
  'assigned',
  'unassigned',
] as const;

function AccessWords({ doing }: { readonly doing: string }) {
  const { t } = useTranslation('goaml');
  const known = DOINGS.find((one) => one === doing);
  return <>{known === undefined ? doing : t(`access.doing.${known}`)}</>;
}
