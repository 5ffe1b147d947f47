/** Every claim side by side: a row a property, a column a source. Contradictions are marked and nothing is averaged. */

import { useTranslation } from 'react-i18next';
import { GradeText } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { ChangeButton } from './change-button.tsx';
import style from './record.module.css';
import type { Claim, Incident, Property } from './record-api.ts';
import { useClaimWords, usePropertyWords } from './record-words.ts';

/** Whose claims are held side by side: an incident, or two accounts that may be one. */
export type Claimed = Pick<Incident, 'id' | 'accounts' | 'properties'>;

/** A column: an account of a source, or what people stated, each statement of which has a grade of its own. */
interface Source {
  readonly key: string;
  readonly origin: string | null;
  readonly grade: string | null;
  readonly isEnded: boolean;
}

const PEOPLE = 'people';

/** The table. */
export function ClaimsTable(props: { readonly incident: Claimed }) {
  const { t } = useTranslation('incidents');
  const propertyWords = usePropertyWords();
  const { incident } = props;
  const sources = sourcesOf(incident);
  const mayRetract = useDisabledReason('incidents:retract') === undefined;
  const told = incident.properties.filter(({ agreement }) => agreement !== 'silent');
  const silent = incident.properties.filter(({ agreement }) => agreement === 'silent');
  return (
    <>
      {/* Many sources make the table wider than the page: what scrolls is in reach of the keyboard. */}
      <div className={style['frame']} {...{ role: 'group', 'aria-label': t('record.claims'), tabIndex: 0 }}>
        <table className={`ruled ${style['claims']}`} aria-label={t('record.claims')}>
          <thead>
            <tr>
              <th scope="col">{t('claims.property')}</th>
              <th scope="col">{t('claims.agreement')}</th>
              {sources.map(({ key, origin, grade, isEnded }) => (
                <th key={key} scope="col">
                  <bdi>{origin ?? t('claims.people')}</bdi>
                  {isEnded ? <small className={style['mark']}>{t('claims.ended')}</small> : null}
                  {grade === null ? null : <GradeText grade={grade} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((property) => (
              <ClaimRow
                key={property.property}
                property={property}
                sources={sources}
                incident={incident}
                mayRetract={mayRetract}
              />
            ))}
          </tbody>
        </table>
      </div>
      {silent.length === 0 ? null : (
        <p className={style['soft']}>
          {t('claims.silent', {
            properties: silent.map(({ property }) => propertyWords(property)).join(t('claims.comma')),
          })}
        </p>
      )}
    </>
  );
}

function ClaimRow(props: {
  readonly property: Property;
  readonly sources: readonly Source[];
  readonly incident: Claimed;
  readonly mayRetract: boolean;
}) {
  const { t } = useTranslation('incidents');
  const propertyWords = usePropertyWords();
  const claimWords = useClaimWords();
  const { property, agreement, claims } = props.property;
  return (
    <tr data-agreement={agreement}>
      <th scope="row">{propertyWords(property)}</th>
      <td>
        <span className={style[agreement]}>{t(`agreement.${agreement}`)}</span>
      </td>
      {props.sources.map(({ key }) => {
        const own = claims.filter((claim) => keyOf(claim) === key);
        return (
          <td key={key}>
            {own.length === 0 ? <span className={style['none']}>{t('notSaid')}</span> : null}
            {own.map((claim) => {
              const words = claimWords(property, claim);
              return (
                <div key={claim.statement ?? claim.account}>
                  {words === null ? (
                    <span className={style['none']}>{t('notSaid')}</span>
                  ) : (
                    <bdi>{words}</bdi>
                  )}
                  {claim.original === null || claim.original === words ? null : (
                    <small className={style['original']}>
                      <bdi>{claim.original}</bdi>
                    </small>
                  )}
                  {claim.account === null ? <GradeText grade={claim.grade} /> : null}
                  {claim.likelihood === null ? null : <small>{claim.likelihood}</small>}
                  {claim.statement === null || !props.mayRetract ? null : (
                    <ChangeButton
                      incident={props.incident}
                      change="retract-claim"
                      draft={{ kind: 'retract-claim', statement: claim.statement }}
                    />
                  )}
                </div>
              );
            })}
          </td>
        );
      })}
    </tr>
  );
}

/** Accounts in their order, then the people who stated something. */
function sourcesOf({ accounts, properties }: Claimed): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { account, origin, grade, standing } of accounts) {
    sources.set(`account ${account}`, { key: `account ${account}`, origin, grade, isEnded: !standing });
  }
  if (properties.some(({ claims }) => claims.some(({ account }) => account === null))) {
    sources.set(PEOPLE, { key: PEOPLE, origin: null, grade: null, isEnded: false });
  }
  return [...sources.values()];
}

function keyOf({ account }: Claim): string {
  return account === null ? PEOPLE : `account ${account}`;
}
