/** The function, asked once for each argument: names come back in many projects. */
export function memoize<Argument, Value>(of: (argument: Argument) => Value): (argument: Argument) => Value {
  const known = new Map<Argument, Value>();
  return (argument) => {
    const value = known.get(argument) ?? of(argument);
    known.set(argument, value);
    return value;
  };
}
