/** The flow graph of a finding: who paid whom in reading direction, value as width, up to the instant that the scrubber is at. */

import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { amountWords } from '../amount.tsx';
import type { AccountWords } from './account-words.tsx';
import style from './flow.module.css';
import { flowGraph, sumIn } from './flow-graph.ts';
import { type FlowLayout, flowPath, layOut, type PlacedFlow, type PlacedNode } from './flow-layout.ts';
import type { Amount, Payment } from './money-model.ts';
import { nextIndex } from './step-keys.ts';
import type { Pictures } from './use-pictures.ts';

/** Width in units of the picture; it grows with its columns and scrolls within its frame. */
const WIDTH = 860;
/** Letters of an account's words beside it. */
const LETTERS_MAX = 24;
const HIT_WIDTH = 14;

/** What a picture is of. */
export interface FlowProps {
  readonly payments: readonly Payment[];
  /** In whose currency and decimals value is drawn. */
  readonly measure: Pick<Amount, 'currency' | 'decimals'>;
  readonly accountWords: AccountWords;
  readonly pictures: Pictures;
}

/** The picture. */
export function FlowPicture(props: FlowProps) {
  const { t } = useTranslation('money');
  const { payments, measure, accountWords, pictures } = props;
  const wordsId = useId();
  const [active, setActive] = useState(0);
  const layout = useMemo(
    () => layOut(flowGraph(payments, measure.currency), WIDTH),
    [payments, measure.currency],
  );
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl' ? layout.width : null;
  const nodeWords = useNodeWords(accountWords);
  const flowWords = useFlowWords(layout, { ...props, nodeWords });
  const lastPosition = payments[pictures.shown - 1]?.position ?? 0;
  const choose = (flow: PlacedFlow): void => {
    const isChosen = pictures.chosen?.id === flow.id;
    const refs = new Set(flow.payments.map(({ ref }) => ref));
    pictures.choose(isChosen ? null : { id: flow.id, words: flowWords(flow), refs });
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const index = nextIndex(event.key, {
      index: active,
      count: layout.flows.length,
      mirrored: mirrored !== null,
    });
    if (index === null) return;
    event.preventDefault();
    setActive(index);
    event.currentTarget.querySelector<SVGGElement>(`[data-flow="${index}"]`)?.focus();
  };
  return (
    <div className={style['frame']}>
      <p id={wordsId} className="visually-hidden">
        {t('flow.keys')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={t('flow.title')}
        aria-describedby={wordsId}
        className={style['picture']}
        style={{ minInlineSize: `${layout.width * 0.75}px` }}
        onKeyDown={onKeyDown}
      >
        {layout.flows.map((flow, index) => (
          <FlowLine
            key={flow.id}
            flow={flow}
            index={index}
            path={flowPath(flow, mirrored)}
            words={flowWords(flow)}
            share={shareShown(flow, lastPosition, measure.currency)}
            isReachable={index === Math.min(active, layout.flows.length - 1)}
            isChosen={pictures.chosen?.id === flow.id}
            onChoose={() => {
              setActive(index);
              choose(flow);
            }}
          />
        ))}
        {layout.nodes.map((node) => (
          <NodeMark key={node.id} node={node} mirrored={mirrored} words={nodeWords(node)} />
        ))}
      </svg>
    </div>
  );
}

/** How much of a flow has been paid up to a payment, from 0 to 1. */
function shareShown(flow: PlacedFlow, lastPosition: number, currency: string): number {
  const paid = flow.payments.filter(({ position }) => position <= lastPosition);
  if (flow.valueMinor > 0) return sumIn(paid, currency) / flow.valueMinor;
  return paid.length / Math.max(1, flow.payments.length);
}

function useNodeWords(accountWords: AccountWords): (node: PlacedNode) => string {
  const { t } = useTranslation('money');
  const formats = useFormats();
  return (node) => {
    const [first = ''] = node.accounts;
    if (node.kind === 'fold')
      return t('flow.fold', { count: node.accounts.length, shown: formats.number(node.accounts.length) });
    return node.kind === 'return' ? t('flow.return', { account: accountWords(first) }) : accountWords(first);
  };
}

function useFlowWords(
  layout: FlowLayout,
  { measure, nodeWords }: FlowProps & { readonly nodeWords: (node: PlacedNode) => string },
): (flow: PlacedFlow) => string {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]));
  const wordsOf = (id: string): string => {
    const node = nodes.get(id);
    return node === undefined ? '' : isolated(nodeWords(node));
  };
  return ({ from, to, payments, valueMinor }) =>
    t(valueMinor > 0 ? 'flow.one' : 'flow.oneUnmeasured', {
      count: payments.length,
      from: wordsOf(from),
      to: wordsOf(to),
      shown: formats.number(payments.length),
      value: isolated(amountWords({ ...measure, minor: valueMinor })),
      currency: measure.currency,
    });
}

function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function FlowLine(props: {
  readonly flow: PlacedFlow;
  readonly index: number;
  readonly path: string;
  readonly words: string;
  readonly share: number;
  readonly isReachable: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { flow, path, share, isChosen } = props;
  const kind = flow.valueMinor > 0 ? '' : style['unmeasured'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in a drawing
    <g
      role="button"
      tabIndex={props.isReachable ? 0 : -1}
      data-flow={props.index}
      aria-label={props.words}
      aria-pressed={isChosen}
      className={`${style['flow']} ${isChosen ? style['chosen'] : ''} ${kind}`}
      onClick={props.onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onChoose();
      }}
    >
      <title>{props.words}</title>
      <path d={path} className={style['hit']} strokeWidth={Math.max(HIT_WIDTH, flow.width)} />
      <path d={path} className={style['whole']} strokeWidth={flow.width} />
      {share === 0 ? null : (
        <path d={path} className={style['paid']} strokeWidth={Math.max(1, flow.width * share)} />
      )}
    </g>
  );
}

function NodeMark(props: {
  readonly node: PlacedNode;
  readonly mirrored: number | null;
  readonly words: string;
}) {
  const { node, mirrored, words } = props;
  const { x0, x1, y0, y1 } = node;
  const height = Math.max(2, y1 - y0);
  return (
    <g className={`${style['node']} ${style[node.kind]}`}>
      <title>{words}</title>
      <rect x={mirrored === null ? x0 : mirrored - x1} y={y0} width={x1 - x0} height={height} rx={2} />
      <text
        x={mirrored === null ? x1 + 6 : mirrored - x1 - 6}
        y={y0 + height / 2}
        textAnchor={mirrored === null ? 'start' : 'end'}
      >
        {words.length > LETTERS_MAX ? `${words.slice(0, LETTERS_MAX - 1)}…` : words}
      </text>
    </g>
  );
}
