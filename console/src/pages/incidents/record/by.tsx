/** Who did something with an incident: a colleague by name, a program by what it is, people of other agencies as such. */

import { useTranslation } from 'react-i18next';
import { NameText, RefText } from '../../../parts/index.ts';
import { Person } from '../../findings/person.tsx';

/** The one who did it. */
export function By(props: { readonly id: string; readonly name: string | null }) {
  const { t } = useTranslation('incidents');
  const { id, name } = props;
  if (name !== null) return <NameText>{name}</NameText>;
  const program = /^system:(.+)$/.exec(id)?.[1];
  if (program === undefined) return <Person id={id} name={null} />;
  return (
    <span>
      {t('byProgram')} <RefText>{program}</RefText>
    </span>
  );
}
