/** Makes one of something for each table, at the first time that it is asked for. */
export function oncePer<Table extends object, Made>(make: (table: Table) => Made): (table: Table) => Made {
  const made = new WeakMap<Table, Made>();
  return (table) => {
    const known = made.get(table);
    if (known !== undefined) return known;
    const one = make(table);
    made.set(table, one);
    return one;
  };
}
