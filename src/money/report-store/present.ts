/** Facts without those that are not known. */

/** A value whose properties that are undefined may be left out. */
type Optional<Value> = {
  readonly [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key];
} & {
  readonly [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<
    Value[Key],
    undefined
  >;
};

/** The value without its properties that are undefined. */
export function present<const Value extends object>(value: Value): Optional<Value>;
export function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
