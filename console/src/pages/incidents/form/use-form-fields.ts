/** A form of texts: what is typed is kept until it is sent, and what is wrong is said at its field once sending was tried. */

import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { ApiFault, refusedFields } from '../../../api/fault.ts';
import { useDraft } from '../../../shell/drafts.ts';

/** The texts of a form by the names of its fields. */
export type FormValues<Name extends string> = Readonly<Record<Name, string>>;

/** What is wrong, by field. */
export type FormProblems<Name extends string, Problem extends string> = Readonly<
  Partial<Record<Name, Problem>>
>;

/** A form under way. */
export interface FormFields<Name extends string, Problem extends string> {
  readonly values: FormValues<Name>;
  readonly isRestored: boolean;
  readonly form: React.RefObject<HTMLFormElement | null>;
  set(name: Name, value: string): void;
  drop(): void;
  /** What is said at a field; undefined while all is well or nothing was tried. */
  problemOf(name: Name): Problem | undefined;
  onSubmit(event: FormEvent): void;
}

/** What a form is made of. */
export interface FormPlan<Name extends string, Problem extends string> {
  /** Under which it is kept. */
  readonly key: string;
  readonly first: FormValues<Name>;
  readonly findProblems: (values: FormValues<Name>) => FormProblems<Name, Problem>;
  readonly send: (values: FormValues<Name>) => void;
}

/** The fields of a form. */
export function useFormFields<Name extends string, Problem extends string>(
  plan: FormPlan<Name, Problem>,
): FormFields<Name, Problem> {
  const { draft, isRestored, setDraft, drop } = useDraft(plan.key);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const values = readKept(draft, plan.first);
  const problems = plan.findProblems(values);
  useLayoutEffect(() => {
    if (tries === 0) return;
    form.current?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, button)')?.focus();
  }, [tries]);
  return {
    ...{ values, isRestored, form },
    set: (name, value) => setDraft(JSON.stringify({ ...values, [name]: value })),
    drop: () => {
      setTries(0);
      drop();
    },
    problemOf: (name) => (tries === 0 ? undefined : problems[name]),
    onSubmit: (event) => {
      event.preventDefault();
      if (Object.keys(problems).length === 0) plan.send(values);
      else setTries((count) => count + 1);
    },
  };
}

/** The field of the body that the server refused; null where it refused something else. */
export function refusedField(cause: unknown): string | null {
  const [named] = refusedFields(cause);
  const told = cause instanceof ApiFault ? cause.message : '';
  const field = named ?? /^body\/[\w/]+/.exec(told)?.[0] ?? '';
  return field.startsWith('body/') ? (field.split('/')[1] ?? null) : null;
}

/** What was kept of a form; texts of fields that it has, and no others. */
export function readKept<Name extends string>(kept: string, first: FormValues<Name>): FormValues<Name> {
  if (kept === '') return first;
  const values: FormValues<Name> = { ...first };
  const found = parseKept(kept);
  const told = Object.keys(first).flatMap((name) => {
    const value = found[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.assign(values, Object.fromEntries(told));
}

function parseKept(kept: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(kept);
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    // What another version of the page kept may be no JSON: the form begins anew.
    return {};
  }
}
