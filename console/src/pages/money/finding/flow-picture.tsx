/** The flow graph of a finding: who paid whom in reading direction, value as width, up to the instant that the scrubber is at. */

import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { isolate } from '../../../parts/index.ts';
import { amountWords, decimalText } from '../amount.tsx';
import type { AccountWords } from './account-words.tsx';
import style from './flow.module.css';
import { flowGraph, sumIn } from './flow-graph.ts';
import { type FlowLayout, flowPath, layOut, type PlacedFlow, type PlacedNode } from './flow-layout.ts';
import type { Amount, Payment } from './money-model.ts';
import { nextIndex } from './step-keys.ts';
import type { Pictures } from './use-pictures.ts';

/** Width in pixels until the frame is measured; a picture of many columns is wider than its frame, which then scrolls. */
const WIDTH = 860;
/** Letters of an account's words that have room beside or above it. */
const LETTERS_MAX = 17;
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
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const graph = useMemo(() => flowGraph(payments, measure.currency), [payments, measure.currency]);
  const layout = useMemo(() => layOut(graph, width), [graph, width]);
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
    <div ref={frame} className={style['frame']}>
      <p id={wordsId} className="visually-hidden">
        {t('flow.keys')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={t('flow.title')}
        aria-describedby={wordsId}
        width={layout.width}
        height={layout.height}
        className={style['picture']}
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
          <NodeMark
            key={node.id}
            node={node}
            mirrored={mirrored}
            words={nodeWords(node)}
            amount={node.valueMinor === 0 ? '' : roundAmount({ ...measure, minor: node.valueMinor })}
          />
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
    return node === undefined ? '' : isolate(nodeWords(node));
  };
  return ({ from, to, payments, valueMinor }) =>
    t(valueMinor > 0 ? 'flow.one' : 'flow.oneUnmeasured', {
      count: payments.length,
      from: wordsOf(from),
      to: wordsOf(to),
      shown: formats.number(payments.length),
      value: isolate(amountWords({ ...measure, minor: valueMinor })),
      currency: measure.currency,
    });
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
  readonly amount: string;
}) {
  const { node, mirrored, words, amount } = props;
  const { x0, x1, y0, y1 } = node;
  const height = Math.max(2, y1 - y0);
  const { x, y, anchor } = wordsPlace(node, mirrored);
  return (
    <g className={`${style['node']} ${style[node.kind]}`}>
      <title>{words}</title>
      <rect x={mirrored === null ? x0 : mirrored - x1} y={y0} width={x1 - x0} height={height} rx={2} />
      <text x={x} y={amount === '' ? y + LINE / 2 : y} textAnchor={anchor}>
        {words.length > LETTERS_MAX ? `${words.slice(0, LETTERS_MAX - 1)}…` : words}
      </text>
      <text x={x} y={y + LINE} textAnchor={anchor} className={style['amount']}>
        {amount}
      </text>
    </g>
  );
}

const LINE = 15;
const WORDS_GAP = 8;
/** Words above a node stand a little clear of it. */
const CLEAR = 3;

/** Where the first of two lines of a node's words stands. In a mirrored picture before is on the right. */
function wordsPlace(
  { x0, x1, y0, y1, words }: PlacedNode,
  mirrored: number | null,
): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } {
  const place = (x: number): number => (mirrored === null ? x : mirrored - x);
  if (words === 'above')
    return { x: place((x0 + x1) / 2), y: y0 - LINE - WORDS_GAP - CLEAR, anchor: 'middle' };
  const isLeft = (words === 'before') === (mirrored === null);
  const x = place(words === 'before' ? x0 - WORDS_GAP : x1 + WORDS_GAP);
  return { x, y: (y0 + y1 - LINE) / 2, anchor: isLeft ? 'end' : 'start' };
}

/** An amount beside a node: in whole units, the exact one stands in the tables. */
function roundAmount({ minor, decimals }: Pick<Amount, 'minor' | 'decimals'>): string {
  const format = new Intl.NumberFormat(LANGUAGES[currentLanguage()].locale, { maximumFractionDigits: 0 });
  return format.format(decimalText(minor, decimals));
}

/** The width that a frame has, in whole pixels. */
function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(WIDTH);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.max(1, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
