/** A decision has been taken: what now holds, and the finding to go on with. */

import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, parseFindingState } from '../../parts/index.ts';
import { isTyping, letterOf } from '../../shell/shortcuts.ts';
import style from './decision.module.css';
import { useNextFinding } from './finding-api.ts';

/** The notice; it takes the focus, and `j` goes on. */
export function Sent(props: {
  readonly findingId: string;
  readonly state: string;
  readonly about: 'match' | 'pattern';
}) {
  const { t } = useTranslation('findings');
  const navigate = useNavigate();
  const next = useNextFinding(props.findingId, props.about);
  const notice = useRef<HTMLElement>(null);
  const nextId = next?.id ?? null;
  useEffect(() => notice.current?.focus(), []);
  useEffect(() => {
    if (nextId === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (letterOf(event) !== 'j' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      void navigate({ to: '/findings/$findingId', params: { findingId: nextId } });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [nextId, navigate]);
  return (
    <section ref={notice} tabIndex={-1} role="status" className={style['sent']}>
      <h3>{t(`sent.${parseFindingState(props.state)}`)}</h3>
      <p>{t('sent.recorded')}</p>
      {nextId === null ? (
        <Link to={props.about === 'pattern' ? '/money' : '/findings'} search={{ state: 'all' }}>
          {t('sent.none')}
        </Link>
      ) : (
        <Button
          tone="strong"
          shortcut="j"
          onPress={() => void navigate({ to: '/findings/$findingId', params: { findingId: nextId } })}
        >
          {t('sent.next')}
        </Button>
      )}
    </section>
  );
}
